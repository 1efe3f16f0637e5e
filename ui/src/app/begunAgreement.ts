/** The name under which the answers of «По шагам» are kept while they are no agreement yet, and the steps: the lists lead back to them. */
export const FORM = "agreement/steps";

export const STEPS = ["parties", "programme", "shares", "pupils", "financing", "resources", "review"] as const;
export type Step = (typeof STEPS)[number];

const isStep = (step: unknown): step is Step => STEPS.some((each) => each === step);

/** The step at which kept answers were left; nothing when they are none. */
export function leftAt(found: unknown): Step | undefined {
  return typeof found === "object" && found !== null && "step" in found && isStep(found.step) ? found.step : undefined;
}

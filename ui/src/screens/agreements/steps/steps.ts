/** «По шагам» without a page: where a field is asked for, and the draft that one leaves and comes back to. */
import type { Agreement, Finding, Noun } from "$ui/api/agreements";
import { leftAt, STEPS, type Step } from "$ui/app/begunAgreement";
import type { DraftKeeper } from "$ui/app/draft.svelte";
import { isChosen, newParty } from "../blank";

/** Answers so far: an agreement from the first step on, and the step one stopped at. */
export interface Begun {
  step: Step;
  agreement: Agreement;
}

const HOMES: Readonly<Record<string, Step>> = {
  parties: "parties",
  programme_id: "programme", coverage: "programme", approval: "programme",
  shares: "shares",
  pupils: "pupils", starts_on: "pupils", ends_on: "pupils", schedule: "pupils", schedule_mode: "pupils", papers: "pupils", assessment: "pupils",
  financing: "financing",
  property: "resources", teachers: "resources", personal_data: "resources", escort_by: "resources",
};

const NOUNS: Partial<Readonly<Record<Noun, Step>>> = { organization: "parties", programme: "programme", person: "resources" };

/** The step that asks for what a finding or a refusal speaks of; the last one shows the whole. */
export function stepOf({ noun, field }: { noun: Noun; field: string }): Step {
  if (noun !== "agreement") return NOUNS[noun] ?? "review";
  if (/^parties\.\d+\.resources/.test(field)) return "resources";
  return HOMES[field.split(".", 1)[0] ?? ""] ?? "review";
}

/** What a step waits for. */
export interface Waits {
  /** Fields that were refused or whose text could not be read. */
  refused: number;
  /** Other places without which the agreement cannot be signed. */
  missing: number;
}

/** Which steps wait, and for how many fields; `refused` are field paths. A refused field is counted once, whatever else is said of it. */
export function waits(findings: readonly Pick<Finding, "level" | "subject">[], refused: readonly string[]): ReadonlyMap<Step, Waits> {
  const found = new Map<Step, Waits>();
  const at = (step: Step) => found.get(step) ?? found.set(step, { refused: 0, missing: 0 }).get(step)!;
  for (const field of refused) at(stepOf({ noun: "agreement", field })).refused += 1;
  for (const { level, subject } of findings) {
    if (level === "error" && !(subject.noun === "agreement" && refused.includes(subject.field))) at(stepOf(subject)).missing += 1;
  }
  return found;
}

/** Where one begins in an agreement that is there already: at the first step that waits for something, else where all is looked over. */
export const firstWaiting = (waiting: ReadonlyMap<Step, Waits>): Step => STEPS.find((step) => waiting.has(step)) ?? "review";

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

/** The first answers: what is known already, and a place for the participant, without whom there is no agreement. */
export function begin(blank: Agreement): Begun {
  const parties = blank.parties.some((party) => party.role === "base") ? [...blank.parties] : [newParty("base"), ...blank.parties];
  if (!parties.some((party) => party.role === "participant")) parties.push(newParty("participant"));
  return { step: "parties", agreement: { ...blank, parties } };
}

/** What was left, as the program of today understands it; nothing when it is not of this form. */
export function mended(found: unknown, fresh: Begun): Begun | null {
  if (!isObject(found) || !isObject(found.agreement)) return null;
  return { step: leftAt(found) ?? fresh.step, agreement: { ...fresh.agreement, ...(found.agreement as Partial<Agreement>) } };
}

/** The draft of an agreement that is there is one with its card's: what is typed here is found there, and the other way round. */
export function cardKeeper(drafts: DraftKeeper, initial: Begun): DraftKeeper {
  const kept = JSON.stringify(initial.agreement);
  return {
    async read(form) {
      const found = await drafts.read(form);
      return isObject(found) ? { step: initial.step, agreement: { ...initial.agreement, ...found } } : null;
    },
    keep(form, data) {
      const { agreement } = data as Begun;
      // Another step alone is no change of the agreement.
      return JSON.stringify(agreement) === kept ? drafts.drop(form) : drafts.keep(form, agreement);
    },
    drop: drafts.drop,
  };
}

/** Where a record that was made on the way stands in the answers: the field to go on from. */
export function placeOf({ step, agreement }: Begun, id: string): string | undefined {
  if (step === "programme") return "programme_id";
  const at = agreement.parties.findIndex((party) => party.organization_id === id);
  return at < 0 ? undefined : `parties.${at}.organization_id`;
}

/** A record that was made on the way takes its place in the answers. */
export function withMade({ step, agreement }: Begun, id: string): Agreement {
  if (step === "programme") return { ...agreement, programme_id: id };
  if (step !== "parties" || agreement.parties.some((party) => party.organization_id === id)) return agreement;
  const open = agreement.parties.findIndex((party) => !isChosen(party.organization_id));
  const made = { ...newParty("participant"), organization_id: id };
  const parties = open < 0 ? [...agreement.parties, made] : agreement.parties.map((party, n) => (n === open ? { ...party, organization_id: id } : party));
  return { ...agreement, parties };
}

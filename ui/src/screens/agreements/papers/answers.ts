/** What is typed into the form of a paper, as the core takes it. */
import type { PupilLine } from "$ui/api/agreements";
import type { FormTree } from "$ui/api/law";
import type { PaperPupil, PartyPaper } from "$ui/api/partyPapers";
import { showScaled } from "$ui/components/values/numbers";

export function answer(paper: PartyPaper, key: string): string {
  return paper.answers.find((one) => one.key === key)?.text ?? "";
}

/** The same paper with another answer; an empty one goes. */
export function setAnswer(paper: PartyPaper, key: string, text: string): void {
  const others = paper.answers.filter((one) => one.key !== key);
  paper.answers = text === "" ? others : [...others, { key, text }];
}

/** «12345.60» of kopecks, and back. */
export const moneyText = (kopecks: number | null): string => (kopecks === null ? "" : showScaled(kopecks, 2, true).replace(/\s/g, "").replace(",", "."));

export function kopecks(text: string): number | null {
  const read = /^(\d+)(?:\.(\d{1,2}))?$/.exec(text);
  return read ? Number(read[1]) * 100 + Number((read[2] ?? "").padEnd(2, "0")) : null;
}

export const pupilOf = ({ full_name, born_on, group }: PupilLine): PaperPupil => ({ full_name, born_on, group });

export const same = (one: PaperPupil, other: PaperPupil): boolean => one.full_name === other.full_name && one.born_on === other.born_on;

/** Whether a text prints a list of pupils or counts them: only then is there anybody to choose. */
export function listsPupils(form: FormTree): boolean {
  const bodies = [...form.sections, ...form.annexes].map(({ body }) => body);
  return bodies.some((body) => body === "pupils" || body === "attendance") || JSON.stringify(form).includes('"pupils.count"');
}

/** The table «one paper for each pupil»: what all have in common stands once, a line holds only what differs. */
import { Refused } from "$ui/api/client";
import type { PaperCandidate, PaperLine, PartyPaper } from "$ui/api/partyPapers";
import { same } from "./answers";

export type FormLine = PaperLine & { chosen: boolean };

/** What the form edits: a paper, and while papers about pupils are being made, who gets one. */
export type PaperForm = PartyPaper & { lines: FormLine[] };

/** The lines of a kept form over the list as it is now; without a kept line a pupil is chosen as the core proposes. */
export function lined(kept: readonly FormLine[], candidates: readonly PaperCandidate[]): FormLine[] {
  return candidates.map(({ pupil, wanted }) => {
    const known = kept.find((line) => same(line.pupil, pupil));
    return { pupil, number: known?.number ?? "", answers: known?.answers ?? [], chosen: known?.chosen ?? wanted };
  });
}

/** The paper that a form, or one line of it, would make. */
export function paperOf({ lines: _, ...paper }: PaperForm, line?: FormLine): PartyPaper {
  if (!line) return paper;
  const others = paper.answers.filter((one) => !line.answers.some((own) => own.key === one.key));
  return { ...paper, pupils: [line.pupil], number: line.number, answers: [...others, ...line.answers] };
}

/** What the cell shows: the line's own answer, else the common one. */
export const shown = (line: FormLine, key: string, common: string): string => line.answers.find((own) => own.key === key)?.text ?? common;

/** An answer like everybody's is no answer of one's own: it follows the common one again. */
export function setOwn(line: FormLine, key: string, text: string, common: string): void {
  const others = line.answers.filter((own) => own.key !== key);
  line.answers = text === common ? others : [...others, { key, text }];
}

export const differs = (lines: readonly FormLine[], key: string): boolean => lines.some((line) => line.answers.some((own) => own.key === key));

/** The common answer goes into every line. */
export function fillAll(lines: FormLine[], key: string): void {
  for (const line of lines) if (differs([line], key)) line.answers = line.answers.filter((own) => own.key !== key);
}

/** Numbers that the program would give, line by line: to those chosen without one of their own, after `next` and after every number typed. */
export function givenNumbers(lines: readonly FormLine[], next: number | null): string[] {
  const typed = lines.filter((line) => line.chosen && /^\s*\d{1,9}\s*$/.test(line.number)).map((line) => Number(line.number) + 1);
  let number = Math.max(next ?? 0, ...typed);
  return lines.map((line) => (next !== null && line.chosen && line.number.trim() === "" ? String(number++) : ""));
}

/** What goes to the core. */
export const chosenOf = (lines: readonly FormLine[]): PaperLine[] => lines.filter((line) => line.chosen).map(({ chosen: _, ...line }) => line);

/** Refusals come by the places of what was sent; fields of the form are named by the question, cells by their row on the screen. */
export function atCells(refused: Refused, { answers, lines }: PaperForm): Refused {
  const rows = lines.flatMap((line, n) => (line.chosen ? [n] : []));
  const fields = refused.fields.map((refusal) => {
    const [, row, rest] = /^lines\.(\d+)\.(.+)$/.exec(refusal.field) ?? [];
    const n = row === undefined ? undefined : rows[Number(row)];
    const from = n === undefined ? answers : (lines[n]?.answers ?? []);
    const place = (rest ?? refusal.field).replace(/^answers\.(\d+)\.text$/, (whole, at: string) => (from[Number(at)] ? `answers.${from[Number(at)]?.key}` : whole));
    return { ...refusal, field: n === undefined ? place : `lines.${n}.${place}` };
  });
  return new Refused(refused.code, refused.values, fields);
}

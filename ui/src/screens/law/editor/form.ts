/** The tree of a form under an editor's hands: where a place is, and what may be done with clauses. Trees are never changed, only made anew. */
import type { Clause, FormAnnex, FormParagraph, FormSection, FormTree, LibraryClause, Refusal } from "$ui/api/law";

/** What is open on the right: the path of refusals, without «form.». */
export type Place = "title" | "preamble" | `sections.${number}` | `sections.${number}.clauses.${number}` | `annexes.${number}`;

export const paragraph = (text = ""): FormParagraph => ({ when: "always", nodes: text ? [text] : [] });

export function sectionPlace(section: number): Place {
  return `sections.${section}`;
}

export function clausePlace(section: number, clause: number): Place {
  return `sections.${section}.clauses.${clause}`;
}

export function annexPlace(annex: number): Place {
  return `annexes.${annex}`;
}

export type Found =
  | { kind: "words"; paragraphs: FormParagraph[] }
  | { kind: "section"; section: FormSection; at: number }
  | { kind: "clause"; clause: Clause; section: number; at: number; number: string }
  | { kind: "annex"; annex: FormAnnex; at: number };

export function find(form: FormTree, place: Place): Found | undefined {
  if (place === "title" || place === "preamble") return { kind: "words", paragraphs: form[place] };
  const [list, first, , second] = place.split(".");
  const at = Number(first);
  if (list === "annexes") return form.annexes[at] && { kind: "annex", annex: form.annexes[at], at };
  const section = form.sections[at];
  if (!section || second === undefined) return section && { kind: "section", section, at };
  const clause = section.clauses[Number(second)];
  return clause && { kind: "clause", clause, section: at, at: Number(second), number: `${at + 1}.${Number(second) + 1}` };
}

/** How the lines of the printed paper name this place. */
export function printedKey(form: FormTree, place: Place): string {
  const found = find(form, place);
  if (found?.kind === "clause") return found.clause.key;
  if (found?.kind === "annex") return `annex.${found.annex.key}`;
  return place === "preamble" ? "preamble" : "";
}

function withSection(form: FormTree, at: number, section: Partial<FormSection>): FormTree {
  return { ...form, sections: form.sections.map((each, n) => (n === at ? { ...each, ...section } : each)) };
}

export function setWords(form: FormTree, place: "title" | "preamble", paragraphs: FormParagraph[]): FormTree {
  return { ...form, [place]: paragraphs };
}

export function setSection(form: FormTree, at: number, section: Partial<FormSection>): FormTree {
  return withSection(form, at, section);
}

export function setClause(form: FormTree, section: number, at: number, clause: Partial<Clause>): FormTree {
  const clauses = form.sections[section]?.clauses.map((each, n) => (n === at ? { ...each, ...clause } : each)) ?? [];
  return withSection(form, section, { clauses });
}

export function setAnnex(form: FormTree, at: number, annex: Partial<FormAnnex>): FormTree {
  return { ...form, annexes: form.annexes.map((each, n) => (n === at ? { ...each, ...annex } : each)) };
}

/** A key that no clause has: keys stay for ever, so a new clause never takes an old one's. */
export function freshKey(form: FormTree, wish = "own"): string {
  const taken = new Set(form.sections.flatMap(({ clauses }) => clauses.map(({ key }) => key)));
  if (!taken.has(wish)) return wish;
  let n = 2;
  while (taken.has(`${wish}_${n}`)) n += 1;
  return `${wish}_${n}`;
}

/** A clause after the one at `at` (-1: first). It is ours, not of the official form. */
export function addClause(form: FormTree, section: number, at: number, from?: LibraryClause): { form: FormTree; place: Place } {
  const key = freshKey(form, from?.clause.key ?? "own");
  const clause: Clause = from ? { ...from.clause, key, added: true } : { key, when: "always", added: true, paragraphs: [paragraph()] };
  const clauses = form.sections[section]?.clauses.toSpliced(at + 1, 0, clause) ?? [];
  return { form: withSection(form, section, { clauses }), place: clausePlace(section, at + 1) };
}

export function removeClause(form: FormTree, section: number, at: number): { form: FormTree; place: Place } {
  const clauses = form.sections[section]?.clauses.toSpliced(at, 1) ?? [];
  const place = clauses.length ? clausePlace(section, Math.min(at, clauses.length - 1)) : sectionPlace(section);
  return { form: withSection(form, section, { clauses }), place };
}

/** One step up or down; over the edge of a section the clause goes into its neighbour. None: there is nowhere to go. */
export function moveClause(form: FormTree, section: number, at: number, by: 1 | -1): { form: FormTree; place: Place } | undefined {
  const clause = form.sections[section]?.clauses[at];
  if (!clause) return undefined;
  const without = form.sections[section]?.clauses.toSpliced(at, 1) ?? [];
  const to = at + by;
  if (to >= 0 && to <= without.length) {
    return { form: withSection(form, section, { clauses: without.toSpliced(to, 0, clause) }), place: clausePlace(section, to) };
  }
  const next = form.sections[section + by];
  if (!next || next.requisites) return undefined;
  const place = by > 0 ? 0 : next.clauses.length;
  const taken = withSection(withSection(form, section, { clauses: without }), section + by, { clauses: next.clauses.toSpliced(place, 0, clause) });
  return { form: taken, place: clausePlace(section + by, place) };
}

/** Refusals that belong to a place, those of its sections' clauses not counted. */
export function refusalsAt(refusals: readonly Refusal[], place: Place): readonly Refusal[] {
  const path = `form.${place}`;
  const own = (field: string) => field === path || (field.startsWith(`${path}.`) && !(/^sections\.\d+$/.test(place) && field.startsWith(`${path}.clauses.`)));
  return refusals.filter(({ field }) => own(field));
}

/** The place of a refused path; none: it belongs to the edition as a whole. */
export function placeOf(field: string): Place | undefined {
  const found = /^form\.(title|preamble|sections\.\d+(?:\.clauses\.\d+)?|annexes\.\d+)/.exec(field);
  return found?.[1] as Place | undefined;
}

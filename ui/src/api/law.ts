/** Law as data: acts, norms, the production calendar, editions of the text of a form. */
import type {
  CalendarDay, CalendarYear, Clause as ClauseDraft, ClauseComparison, Edition as EditionDraft, Form as FormDraft, FormParagraph as ParagraphDraft,
  LegalAct as ActDraft, NamedField, Norm as NormDraft, Section as SectionDraft,
} from "./bindings";
import { ask, change } from "./client";

/** As they are read: nothing is left out. */
export type LegalAct = Required<ActDraft>;
export type Norm = Required<NormDraft>;
export type FormParagraph = Required<ParagraphDraft>;
export type Clause = Required<Omit<ClauseDraft, "paragraphs">> & { paragraphs: FormParagraph[] };
export type FormSection = Required<Omit<SectionDraft, "clauses">> & { clauses: Clause[] };
export type FormTree = Required<Omit<FormDraft, "sections">> & { sections: FormSection[] };
export type Edition = Required<Omit<EditionDraft, "form">> & { form: FormTree };
export type { CalendarDay, CalendarYear, ClauseComparison, DayKind, Inline, NamedField, Node, Piece, PieceKind } from "./bindings";

/** The id of what was never saved. */
export const NEW = "00000000-0000-0000-0000-000000000000";

async function both(command: string): Promise<unknown[]> {
  const halves = await Promise.all([false, true].map((archived) => ask<unknown[]>(command, { filter: { text: "", archived } })));
  return halves.flat();
}

export const legalActs = {
  list: (archived: boolean) => ask<LegalAct[]>("legal_act_list", { filter: { text: "", archived } }),
  /** Living and archived: a norm keeps the act it came from. */
  all: () => both("legal_act_list") as Promise<LegalAct[]>,
  archive: (id: string) => change<null>("legal_act_archive", { id }),
  restore: (id: string) => change<null>("legal_act_restore", { id }),
  save: (draft: LegalAct) => change<string>("legal_act_save", { draft }),
};

export const norms = {
  list: (archived: boolean) => ask<Norm[]>("norm_list", { filter: { text: "", archived } }),
  all: () => both("norm_list") as Promise<Norm[]>,
  archive: (id: string) => change<null>("norm_archive", { id }),
  restore: (id: string) => change<null>("norm_restore", { id }),
  save: (draft: Norm) => change<string>("norm_save", { draft }),
};

export const calendar = {
  year: (year: number) => ask<CalendarYear>("calendar_year", { year }),
  /** The whole year; it is known from then on. */
  save: (year: number, act: string, days: readonly CalendarDay[]) => change<null>("calendar_save", { year, act, days }),
};

export const editions = {
  list: () => ask<Edition[]>("edition_list"),
  /** A new one has the nil id. A text that changed has to be compared anew. */
  save: (draft: Edition) => change<string>("edition_save", { draft }),
  /** Fields that the text may name, in words. */
  fields: () => ask<NamedField[]>("edition_fields"),
  compare: (id: string, official: string) => ask<ClauseComparison[]>("edition_compare", { id, official }),
  markCompared: (id: string, official: string, on: string) => change<null>("edition_mark_compared", { id, official, on }),
};

/** Law as data: acts, norms, the production calendar, editions of the text of a form. */
import type {
  AgreementTrial, Annex as AnnexDraft, CalendarDay, CalendarYear, Catalogue as CatalogueDraft, Clause as ClauseDraft, ClauseComparison,
  Edition as EditionDraft, Form as FormDraft, FormParagraph as ParagraphDraft, LegalAct as ActDraft, LibraryClause as LibraryDraft, NamedField,
  Norm as NormDraft, PreviewLine, Refusal, Section as SectionDraft,
} from "./bindings";
import { ask, change, changeOrNot } from "./client";

/** As they are read: nothing is left out. */
export type LegalAct = Required<ActDraft>;
export type Norm = Required<NormDraft>;
export type FormParagraph = Required<ParagraphDraft>;
export type Clause = Required<Omit<ClauseDraft, "paragraphs">> & { paragraphs: FormParagraph[] };
export type FormSection = Required<Omit<SectionDraft, "clauses">> & { clauses: Clause[] };
export type FormAnnex = Required<Omit<AnnexDraft, "before" | "after">> & { before: FormParagraph[]; after: FormParagraph[] };
export interface FormTree {
  title: FormParagraph[];
  preamble: FormParagraph[];
  sections: FormSection[];
  annexes: FormAnnex[];
}
export type LibraryClause = Required<Omit<LibraryDraft, "clause">> & { clause: Clause };
export type Catalogue = Required<CatalogueDraft>;
export type Edition = Required<Omit<EditionDraft, "form">> & { form: FormTree };
export type {
  AgreementTrial, CalendarDay, CalendarYear, ChangedClause, ClauseComparison, Condition, DayKind, Finding, Inline, Loop, NamedField, NamedQuestion, Node,
  Piece, PieceKind, PreviewLine, Question, Refusal,
} from "./bindings";

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
  /** The texts of a kind of paper; null: of the network-form agreement. */
  list: (kind: string | null) => ask<Edition[]>("edition_list", { kind }),
  /** Those of every kind. */
  all: () => ask<Edition[]>("edition_all"),
  /** A new one has the nil id. A text that changed has to be compared anew. */
  save: (draft: Edition) => change<string>("edition_save", { draft }),
  /** Everything that the text may be made of, in words. */
  catalogue: (kind: string | null) => ask<Catalogue>("edition_catalogue", { kind }),
  /** Fields that the text may name, in words. */
  fields: async (kind: string | null): Promise<NamedField[]> => (await editions.catalogue(kind)).fields,
  /** Everything that is wrong with the text on the screen, each at its place. */
  check: (draft: Edition) => ask<Refusal[]>("edition_check", { draft }),
  preview: (draft: Edition, agreement: string | null) => ask<PreviewLine[]>("edition_preview", { draft, agreement }),
  compareWith: (draft: Edition, other: string) => ask<ClauseComparison[]>("edition_compare_with", { draft, other }),
  putIntoForce: (id: string, from: string) => change<null>("edition_put_into_force", { id, from }),
  discard: (id: string) => change<null>("edition_discard", { id }),
  /** A few agreements at a time: the caller shows how far it is. */
  tryOn: (id: string, agreements: readonly string[]) => ask<AgreementTrial[]>("edition_try", { id, agreements }),
  tryClauses: (id: string, agreement: string) => ask<ClauseComparison[]>("edition_try_clauses", { id, agreement }),
  /** Where it was saved; none: the person thought better of it. */
  export: (id: string) => ask<string | null>("edition_export", { id }),
  import: () => changeOrNot<string>("edition_import"),
  compare: (id: string, official: string) => ask<ClauseComparison[]>("edition_compare", { id, official }),
  markCompared: (id: string, official: string, on: string) => change<null>("edition_mark_compared", { id, official, on }),
};

export const library = {
  list: (archived = false) => ask<LibraryClause[]>("library_clause_list", { filter: { text: "", archived } }),
  save: (draft: LibraryClause) => change<string>("library_clause_save", { draft }),
  archive: (id: string) => change<null>("library_clause_archive", { id }),
  restore: (id: string) => change<null>("library_clause_restore", { id }),
};

/** Law as data: acts, norms, the production calendar, editions of the text of a form. */
import type {
  CalendarDay, CalendarYear, ClauseComparison, Edition as EditionDraft, LegalAct as ActDraft, Norm as NormDraft,
} from "./bindings";
import { ask, change } from "./client";

/** As they are read: nothing is left out. */
export type LegalAct = Required<ActDraft>;
export type Norm = Required<NormDraft>;
export type Edition = Required<EditionDraft>;
export type { CalendarDay, CalendarYear, ClauseComparison, DayKind, Piece, PieceKind } from "./bindings";

/** The id of what was never saved. */
export const NEW = "00000000-0000-0000-0000-000000000000";

export const legalActs = {
  list: () => ask<LegalAct[]>("legal_act_list"),
  save: (draft: LegalAct) => change<string>("legal_act_save", { draft }),
};

export const norms = {
  list: () => ask<Norm[]>("norm_list"),
  save: (draft: Norm) => change<string>("norm_save", { draft }),
};

export const calendar = {
  year: (year: number) => ask<CalendarYear>("calendar_year", { year }),
  /** The whole year; it is known from then on. */
  save: (year: number, act: string, days: readonly CalendarDay[]) => change<null>("calendar_save", { year, act, days }),
};

export const editions = {
  list: () => ask<Edition[]>("edition_list"),
  compare: (id: string, official: string) => ask<ClauseComparison[]>("edition_compare", { id, official }),
  markCompared: (id: string, official: string, on: string) => change<null>("edition_mark_compared", { id, official, on }),
};

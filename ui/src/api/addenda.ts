/** Addenda to agreements, and the text of an agreement on any day. */
import type { Document, Whole } from "./agreements";
import type * as core from "./bindings";
import { ask, change } from "./client";

export type Addendum = Whole<core.Addendum>;
export type AddendumCard = Whole<core.AddendumCard>;
export type AddendumLook = Whole<core.AddendumLook>;
export type HandClause = Whole<core.HandClause>;
export type { AddendumKind, AddendumRow, ClauseText, TextChange as Change } from "./bindings";

/** Tables whose changes make the list or a card of addenda stale. */
export const TOPICS = ["addendum", "contract", "agreement", "document", "organization", "programme"] as const;

export const addenda = {
  list: (agreement: string) => ask<core.AddendumRow[]>("addendum_list", { agreement }),
  /** A draft that changes nothing yet; of a withdrawal, what is left without the party. */
  blank: (agreement: string, kind: core.AddendumKind, leaving: string | null) => ask<Addendum>("addendum_blank", { agreement, kind, leaving }),
  card: (id: string) => ask<AddendumCard>("addendum_card", { id }),
  /** What the draft on the screen changes and lacks; nothing is saved. */
  look: (draft: Addendum) => ask<AddendumLook>("addendum_look", { draft }),
  preview: (draft: Addendum) => ask<ArrayBuffer>("addendum_preview", { draft }),
  save: (draft: Addendum) => change<string>("addendum_save", { draft }),
  archive: (id: string) => change<null>("addendum_archive", { id }),
  finalise: (id: string) => change<Document>("addendum_finalise", { id }),
  sign: (id: string, on: string) => change<null>("addendum_sign", { id, on }),
  annul: (id: string) => change<null>("addendum_annul", { id }),
  /** Opens the final paper, else the saved draft, in the system's viewer. */
  open: (id: string) => ask<null>("addendum_open", { id }),
  /** The path it was saved under; null: the person thought better of it. */
  saveAs: (id: string, docx: boolean) => ask<string | null>("addendum_save_as", { id, docx }),
  textOn: (agreement: string, on: string) => ask<string>("agreement_text_on", { id: agreement, on }),
  openTextOn: (agreement: string, on: string) => ask<null>("agreement_open_on", { id: agreement, on }),
};

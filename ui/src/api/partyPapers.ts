/** The parties' papers around an agreement, and the kinds they are of. */
import type { Document, Finding, Whole } from "./agreements";
import type * as core from "./bindings";
import { ask, change } from "./client";

export type PartyPaper = Whole<core.PartyPaper>;
export type PartyPaperCard = Whole<core.PartyPaperCard>;
export type PaperPupil = Whole<core.PaperPupil>;
export type PaperLine = Whole<core.PaperLine>;
export type PaperCandidate = Whole<core.PaperCandidate>;
export type PaperCandidates = Whole<core.PaperCandidates>;
export type DocumentKind = Whole<core.DocumentKind>;
export type Asked = Whole<core.Asked>;
export type { About, AnswerKind, Layout, PartyPaperRow, PartyRole } from "./bindings";

/** Tables whose changes make the list or a card of papers stale. */
export const TOPICS = ["party_paper", "document_kind", "agreement", "contract", "document", "organization", "programme", "edition"] as const;

export const partyPapers = {
  list: (agreement: string) => ask<core.PartyPaperRow[]>("party_paper_list", { agreement }),
  /** Kinds that the agreement may have papers of. */
  kinds: (agreement: string) => ask<DocumentKind[]>("party_paper_kinds", { agreement }),
  /** A draft of today with what is known already. */
  blank: (agreement: string, kind: string) => ask<PartyPaper>("party_paper_blank", { agreement, kind }),
  card: (id: string) => ask<PartyPaperCard>("party_paper_card", { id }),
  findings: (draft: PartyPaper) => ask<Finding[]>("party_paper_findings", { draft }),
  preview: (draft: PartyPaper) => ask<ArrayBuffer>("party_paper_preview", { draft }),
  save: (draft: PartyPaper) => change<string>("party_paper_save", { draft }),
  /** The pupils of an agreement, asked who gets a paper of a kind on a day. */
  candidates: (agreement: string, kind: string, organization: string | null, on: string | null) =>
    ask<PaperCandidates>("party_paper_candidates", { agreement, kind, organization, on }),
  /** A paper of the draft for each line, in one step. */
  makeEach: (draft: PartyPaper, lines: readonly PaperLine[]) => change<string[]>("party_paper_make_each", { draft, lines }),
  archive: (id: string) => change<null>("party_paper_archive", { id }),
  finalise: (ids: readonly string[]) => change<Document[]>("party_paper_finalise", { ids }),
  annul: (id: string) => change<null>("party_paper_annul", { id }),
  /** Opens the final paper, else the saved draft, in the system's viewer. */
  open: (id: string) => ask<null>("party_paper_open", { id }),
  /** The path it was saved under; null: the person thought better of it. */
  saveAs: (id: string, docx: boolean) => ask<string | null>("party_paper_save_as", { id, docx }),
};

export const documentKinds = {
  list: (archived = false) => ask<DocumentKind[]>("document_kind_list", { filter: { text: "", archived } }),
  /** The draft of a kind of one's own by the pattern of another. */
  like: (id: string) => ask<DocumentKind>("document_kind_like", { id }),
  /** The text of `like` serves the new kind at once. */
  add: (draft: DocumentKind, like: string | null) => change<string>("document_kind_add", { draft, like }),
  save: (draft: DocumentKind) => change<string>("document_kind_save", { draft }),
  archive: (id: string) => change<null>("document_kind_archive", { id }),
  restore: (id: string) => change<null>("document_kind_restore", { id }),
};

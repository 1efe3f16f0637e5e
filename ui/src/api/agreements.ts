/** Agreements, their papers, and what the card of an agreement chooses from. */
import type * as core from "./bindings";
import { ask, change } from "./client";

/** What comes from the core has every field; only what goes to it may leave some out. */
export type Whole<T> = T extends (infer Item)[] ? Whole<Item>[] : T extends object ? { [Key in keyof T]-?: Whole<T[Key]> } : T;

export type Agreement = Whole<core.Agreement>;
export type AgreementCard = Whole<core.AgreementCard>;
export type Document = Whole<core.Document>;
export type Edition = Whole<core.Edition>;
export type Financing = Whole<core.Financing>;
export type JointEvent = Whole<core.JointEvent>;
export type Milestone = Whole<core.Milestone>;
export type Organization = Whole<core.Organization>;
export type Party = Whole<core.Party>;
export type Programme = Whole<core.Programme>;
export type ProgrammePart = Whole<core.ProgrammePart>;
export type PupilLine = Whole<core.PupilLine>;
export type ChangesSince = core.ChangesSince;
export type Renewed = { agreement: Agreement; since: ChangesSince };
export type Resource = Whole<core.Resource>;
export type ScheduleLine = Whole<core.ScheduleLine>;
export type Share = Whole<core.Share>;
export type Signatory = Whole<core.Signatory>;
export type Teacher = Whole<core.Teacher>;
export type {
  AgreementRow, AgreementState, DocumentState, Finding, FinancingKind, MilestoneKind, Noun, OrganizationRow, PersonRow, ProgrammeRow, ResourceKind,
} from "./bindings";

/** Tables whose changes make the register or a card of agreements stale. */
export const TOPICS = ["contract", "agreement", "document", "organization", "programme"] as const;

const living = { text: "", archived: false };

export const agreements = {
  list: (archived: boolean) => ask<core.AgreementRow[]>("agreement_list", { filter: { text: "", archived } }),
  blank: () => ask<Agreement>("agreement_blank"),
  /** A draft for the next academic year, with what changed since; nothing is saved. */
  renewed: (from: string) => ask<Renewed>("agreement_renewed", { from }),
  /** What changed since last year's agreement was read: the card does not show it any more. */
  changesRead: (id: string) => change<null>("agreement_changes_read", { id }),
  card: (id: string) => ask<AgreementCard>("agreement_card", { id }),
  save: (draft: Agreement) => change<string>("agreement_save", { draft }),
  archive: (id: string) => change<null>("agreement_archive", { id }),
  restore: (id: string) => change<null>("agreement_restore", { id }),
  /** What prevents signing the draft on the screen; nothing is saved. */
  findings: (draft: Agreement) => ask<core.Finding[]>("agreement_findings", { draft }),
  setState: (id: string, state: core.AgreementState, on: string | null) => change<null>("agreement_set_state", { id, state, on }),
};

export const papers = {
  /** The pages of the draft on the screen. */
  preview: (draft: Agreement) => ask<ArrayBuffer>("paper_preview", { draft }),
  /** The kept pages of a final paper. */
  kept: (document: string) => ask<ArrayBuffer>("paper_kept", { id: document }),
  finalise: (id: string) => change<Document>("paper_finalise", { id }),
  sign: (id: string, on: string) => change<null>("paper_sign", { id, on }),
  annul: (id: string) => change<null>("paper_annul", { id }),
  /** Opens the saved draft, or a final paper, in the system's viewer. */
  open: (agreement: string, document: string | null) => ask<null>("paper_open", { agreement, document }),
  /** The path it was saved under; null: the person thought better of it. */
  saveAs: (agreement: string, document: string | null) => ask<string | null>("paper_save_as", { agreement, document }),
  /** The same for an editor: DOCX. */
  saveDocx: (agreement: string, document: string | null) => ask<string | null>("paper_save_docx", { agreement, document }),
};

/** What the fields of an agreement are chosen from. */
export const choices = {
  organizations: () => ask<core.OrganizationRow[]>("organization_list", { filter: living }),
  organization: (id: string) => ask<Organization>("organization_show", { id }),
  programmes: () => ask<core.ProgrammeRow[]>("programme_list", { filter: living }),
  programme: (id: string) => ask<Programme>("programme_show", { id }),
  editions: () => ask<Edition[]>("edition_list", { kind: null }),
  people: () => ask<core.PersonRow[]>("person_list", { filter: living }),
  /** Writes down a person by the name as it was typed. */
  async addPerson(typed: string): Promise<core.PersonRow> {
    const { surname, given, patronymic } = await ask<core.NameForms>("name_forms", { fullName: typed, sex: null });
    const id = await change<string>("person_save", { draft: { surname, given, patronymic } satisfies core.Person });
    const full_name = [surname, given, patronymic].filter(Boolean).join(" ");
    return { id, full_name, born_on: null, post: "", qualification: "", archived: false };
  },
};

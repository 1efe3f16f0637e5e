/** Organisations: the centre itself and its partners. */
import type {
  Account, CheckedRequisite, Licence, ListFilter, Organization as Sent, OrganizationRow, Person, PersonRow, Signatory, Wording,
} from "./bindings";
import { ask, change } from "./client";

/** What comes from the core has every field; in the generated type they may be left out on the way in. */
export type Organization = Required<Omit<Sent, "accounts" | "licences" | "signatories">> & {
  accounts: Required<Account>[];
  licences: Required<Licence>[];
  signatories: Required<Signatory>[];
};
export type OrganizationAccount = Required<Account>;
export type OrganizationLicence = Required<Licence>;
export type OrganizationSignatory = Required<Signatory>;
export type {
  AccountKind, BasisKind, CheckedRequisite, Gender, InstitutionKind, LicenceScope, LicenceStatus, OrganizationKind, OrganizationRow, Ownership, PersonRow, Sex,
  SignatoryLack, Wording, WordForm,
} from "./bindings";

export const organizations = {
  list: (filter: Required<ListFilter>) => ask<OrganizationRow[]>("organization_list", { filter }),
  show: (id: string) => ask<Organization>("organization_show", { id }),
  /** A new one has the nil id; the answer is the id given. */
  save: (draft: Organization) => change<string>("organization_save", { draft }),
  archive: (id: string) => change<null>("organization_archive", { id }),
  restore: (id: string) => change<null>("organization_restore", { id }),
  /** Who may be linked to a signatory. */
  people: () => ask<PersonRow[]>("person_list", { filter: { text: "", archived: false } }),
  person: (id: string) => ask<Required<Person>>("person_show", { id }),
  /** How it and its signatories will stand in a paper, and who else has its ИНН. */
  wording: (draft: Organization) => ask<Wording>("organization_wording", { draft }),
  /** «ИНН 4025…, КПП …» as separate values. */
  parse: (text: string) => ask<CheckedRequisite[]>("requisite_parse", { text }),
};

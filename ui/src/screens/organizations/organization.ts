/** What the screen of organisations works out by itself: a blank card, pasted requisites. No core, no page. */
import type { CheckedRequisite, Organization, OrganizationAccount, OrganizationLicence, OrganizationSignatory } from "$ui/api/organizations";

/** The id of what was never saved. */
export const NIL = "00000000-0000-0000-0000-000000000000";

export function blank(): Organization {
  return {
    id: NIL, full_name: "", short_name: "", full_name_genitive: "", gender: null, ownership: "municipal", institution: "budget", kind: "school",
    legal_form: "", is_edu: true, locality: "", legal_address: "", actual_address: "", postal_address: "", inn: "", kpp: "", ogrn: "", okpo: "",
    oktmo: "", phone: "", email: "", site: "", centre_page: "", founder: "", note: "", accounts: [], licences: [], signatories: [], archived: false,
  };
}

/** An enterprise or an entrepreneur keeps its money in a bank, a state or municipal institution in the treasury. */
export function blankAccount(institution: Organization["institution"]): OrganizationAccount {
  const treasury = institution === "budget" || institution === "autonomous" || institution === "treasury";
  return {
    kind: treasury ? "treasury" : "bank", bank_name: "", bik: "", account: "", correspondent: "", personal_account: "", treasury_body: "", kbk: "",
  };
}

export function blankLicence(): OrganizationLicence {
  return {
    number: "", issued_on: null, issued_by: "", issued_by_instrumental: "", status: "active", status_on: null, checked_on: null, scopes: [], addresses: [],
  };
}

/** An entrepreneur signs for himself by his record in the register. */
export function blankSignatory(institution: Organization["institution"]): OrganizationSignatory {
  return {
    person_id: null, surname: "", given: "", patronymic: "", sex: null, name_genitive: "", post: "", post_genitive: "",
    basis: institution === "entrepreneur" ? "egrip_record" : "charter", basis_text: "", basis_number: "", basis_on: null, powers_from: null,
    powers_until: null,
  };
}

/** A paste is taken for a block of requisites when a label stands in it: a lone number goes into its own field. */
export function isBlock(text: string): boolean {
  const labels = /(инн|кпп|огрн|октмо|окпо|окопф|бик|екс|р\s*\/\s*сч?|к\s*\/\s*сч?|л\s*\/\s*сч?|сч[её]т|лицензи|тел\.?|e-?mail)/giu;
  return /\d/.test(text) && (text.match(labels)?.length ?? 0) > 0 && /[^\d\s-]/.test(text);
}

const SIMPLE = {
  inn: "inn", kpp: "kpp", ogrn: "ogrn", ogrnip: "ogrn", okpo: "okpo", oktmo: "oktmo", okopf: "legal_form", phone: "phone", email: "email", site: "site",
} as const satisfies Record<string, keyof Organization>;

const OF_ACCOUNT = {
  bik: "bik", bank_account: "account", treasury_account: "account", correspondent_account: "correspondent", single_treasury_account: "correspondent",
  personal_account: "personal_account", kbk: "kbk",
} as const satisfies Record<string, keyof OrganizationAccount>;

/** A pasted block in its fields. The account is the one it was pasted into, else the first, else a new one. */
export function filled(
  draft: Organization, found: readonly CheckedRequisite[], at = 0,
): { changes: Partial<Organization>; names: string[] } {
  const changes: Partial<Organization> = {};
  const names: string[] = [];
  const account: Partial<OrganizationAccount> = {};
  for (const { kind, name, value } of found) {
    if (kind in SIMPLE) changes[SIMPLE[kind as keyof typeof SIMPLE]] = value;
    else if (kind in OF_ACCOUNT) account[OF_ACCOUNT[kind as keyof typeof OF_ACCOUNT]] = value;
    else if (kind === "licence_number") {
      if (draft.licences.some((licence) => licence.number === value)) continue;
      const empty = draft.licences.findIndex((licence) => licence.number === "");
      changes.licences = empty >= 0
        ? draft.licences.map((licence, n) => (n === empty ? { ...licence, number: value } : licence))
        : [...draft.licences, { ...blankLicence(), number: value }];
    } else continue;
    names.push(name);
  }
  if (Object.keys(account).length) {
    const treasury = found.some(({ kind }) => kind === "treasury_account" || kind === "single_treasury_account");
    const bank = found.some(({ kind }) => kind === "bank_account" || kind === "correspondent_account");
    const old = draft.accounts[at] ?? blankAccount(draft.institution);
    const next: OrganizationAccount = { ...old, ...account, kind: treasury ? "treasury" : bank ? "bank" : old.kind };
    changes.accounts = draft.accounts.length > at ? draft.accounts.map((each, n) => (n === at ? next : each)) : [...draft.accounts, next];
  }
  return { changes, names };
}

/** Which sections hold a refused field: `licences.0.number` lies in «Лицензии». */
export const SECTIONS = ["name", "contacts", "requisites", "accounts", "licences", "signatories"] as const;
export type SectionKey = (typeof SECTIONS)[number];

const PLACES: Readonly<Record<string, SectionKey>> = {
  locality: "contacts", legal_address: "contacts", actual_address: "contacts", postal_address: "contacts", phone: "contacts", email: "contacts",
  site: "contacts", centre_page: "contacts", inn: "requisites", kpp: "requisites", ogrn: "requisites", okpo: "requisites", oktmo: "requisites",
  founder: "requisites", accounts: "accounts", licences: "licences", signatories: "signatories",
};

export function sectionOf(field: string): SectionKey {
  return PLACES[field.split(".")[0] ?? ""] ?? "name";
}

/** What the screen of organisations works out by itself: a blank card, twins, pasted requisites, the line of a signatory. No core, no page. */
import type {
  CheckedRequisite, Organization, OrganizationAccount, OrganizationLicence, OrganizationRow, OrganizationSignatory, SignatoryWording,
} from "$ui/api/organizations";
import { longDate } from "$ui/components/values/dates";

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

const bare = (text: string) => text.replace(/[^0-9A-Za-zА-Яа-я]/g, "").toUpperCase();

export interface Twins {
  /** Same ИНН and КПП (or one of them has no КПП): most likely the same organisation. */
  same: OrganizationRow[];
  /** Same ИНН, another КПП: a branch. */
  branches: OrganizationRow[];
}

/** Who else in the book has this ИНН. A number half typed has no twins. */
export function twins(rows: readonly OrganizationRow[], draft: Pick<Organization, "id" | "inn" | "kpp">): Twins {
  const inn = bare(draft.inn);
  const kpp = bare(draft.kpp);
  if (inn.length !== 10 && inn.length !== 12) return { same: [], branches: [] };
  const others = rows.filter((row) => row.id !== draft.id && bare(row.inn) === inn);
  const isSame = (row: OrganizationRow) => kpp === "" || row.kpp === "" || bare(row.kpp) === kpp;
  return { same: others.filter(isSame), branches: others.filter((row) => !isSame(row)) };
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

/** Words of a line that lack something: the field's name stands in their place. */
export interface SignatoryLine {
  text: string;
  lacks: ("name" | "post" | "basis_text" | "basis_on" | "basis_number")[];
  /** The line is a guess in some word: «проверьте форму». */
  doubtful: boolean;
}

/** «директора Ивановой Марии Петровны, действующей на основании Устава»; an entrepreneur acts for himself. */
export function signatoryLine(signatory: OrganizationSignatory, words: SignatoryWording | undefined, entrepreneur: boolean): SignatoryLine {
  const lacks: SignatoryLine["lacks"] = [];
  if (!signatory.surname.trim()) lacks.push("name");
  if (!entrepreneur && !signatory.post.trim()) lacks.push("post");
  const basis = basisText(signatory, lacks);
  if (!words) return { text: "", lacks, doubtful: false };
  const who = [entrepreneur ? "" : words.post_genitive.text, words.name_genitive.text].filter((word) => word.trim()).join(" ");
  return {
    text: who && `в лице ${who}, ${words.acting} на основании ${basis}`,
    lacks,
    doubtful: words.name_genitive.doubtful || (!entrepreneur && words.post_genitive.doubtful),
  };
}

/** The basis as the paper prints it, in the genitive; «…» where something is still missing. */
function basisText(signatory: OrganizationSignatory, lacks: SignatoryLine["lacks"]): string {
  const text = signatory.basis_text.trim();
  const dated = (kind: string) => {
    const number = signatory.basis_number.trim().replace(/^[№\s\u00a0]+/, "");
    if (!signatory.basis_on) lacks.push("basis_on");
    if (!number) lacks.push("basis_number");
    const what = text.toLowerCase().startsWith(kind) ? text : `${kind} ${text}`.trim();
    return `${what} от\u00a0${longDate(signatory.basis_on) || "…"} №\u00a0${number || "…"}`;
  };
  switch (signatory.basis) {
    case "charter":
      return "Устава";
    case "power_of_attorney":
      return dated("доверенности");
    case "order":
      return dated("приказа");
    case "egrip_record":
      return "записи в Едином государственном реестре индивидуальных предпринимателей";
    case "regulation":
      if (!text) lacks.push("basis_text");
      return `Положения ${text.replace(/^положени\S*\s*/iu, "") || "…"}`;
    case "other":
      if (!text) lacks.push("basis_text");
      return text || "…";
  }
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

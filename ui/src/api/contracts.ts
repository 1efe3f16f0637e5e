/** All contracts: the register of every kind, cards of those that are not of the network form, their files. */
import type {
  BasisAct, Changed, Contract as Sent, ContractCard as SentCard, ContractLink, ContractOutlook, ContractParty, ContractRow, ContractStatistics, Extension,
  Notice, Period, Renewal, Scan,
} from "./bindings";
import { ask, change, told } from "./client";

/** What comes from the core has every field; in the generated types they may be left out on the way in. */
export type Contract = Required<Omit<Sent, "parties" | "renewal" | "notice" | "extensions" | "basis" | "links">> & {
  parties: Required<ContractParty>[];
  renewal: Required<Omit<Renewal, "period">> & { period: Required<Period> | null };
  notice: Required<Notice> | null;
  extensions: Required<Extension>[];
  basis: Required<BasisAct>[];
  links: Required<ContractLink>[];
};
export type ContractCard = Omit<SentCard, "contract"> & { contract: Contract };
export type {
  AgreementState, BasisActKind, ContractCount, ContractKind, ContractLinkKind, ContractOutlook, ContractRow, ContractStatistics, InteractionFormat,
  InteractionModel, LinkedContract, NoticeUnit, PeriodUnit, RenewalKind, Scan, Term,
} from "./bindings";

/** What the register and the card show: tables that make them stale. */
export const TOPICS = [
  "contract", "contract_terms", "contract_party", "contract_party_role", "contract_person", "contract_extension", "contract_basis", "contract_link",
  "contract_scan", "agreement", "organization", "programme", "calendar_day", "calendar_year", "norm",
];

export const contracts = {
  list: (archived: boolean) => ask<ContractRow[]>("contract_list", { filter: { text: "", archived, kind: null, state: null, expiring: false } }),
  card: (id: string) => ask<ContractCard>("contract_card", { id }),
  /** Terms, notice and namesakes of a draft. */
  outlook: (draft: Contract) => ask<ContractOutlook>("contract_outlook", { draft }),
  statistics: () => ask<ContractStatistics>("contract_statistics"),
  /** A new one has the nil id; the answer is the id given. */
  save: (draft: Contract) => change<string>("contract_save", { draft }),
  archive: (id: string) => change<null>("contract_archive", { id }),
  restore: (id: string) => change<null>("contract_restore", { id }),
  scans: (id: string) => ask<Scan[]>("contract_scans", { id }),
  /** Keeps a file that the person chooses; false: they thought better of it. */
  attach: async (id: string) => {
    const changed = await ask<Changed<string> | null>("contract_attach", { id });
    if (changed) told(changed.topics);
    return changed !== null;
  },
  detach: (id: string, sha256: string) => change<null>("contract_detach", { id, sha256 }),
  openScan: (id: string, sha256: string) => ask<null>("contract_scan_open", { id, sha256 }),
  /** The path; null: they thought better of it. */
  saveScan: (id: string, sha256: string) => ask<string | null>("contract_scan_save", { id, sha256 }),
};

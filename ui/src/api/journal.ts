/** The list of changes, and the names of records that its lines point to. */
import type { AgreementRow, Change, Edition, JournalEntry, LegalAct, OrganizationRow, PersonRow, ProgrammeRow } from "./bindings";
import { ask } from "./client";

export type { Change, ChangedValue, JournalEntry } from "./bindings";

export const journal = {
  /** The latest first; `before` is the number of the last one already shown. */
  list: (limit: number, before: number | null) => ask<JournalEntry[]>("journal_list", { limit, before }),
  details: (id: string) => ask<Change[]>("journal_details", { id }),
};

/** What records are called, by id: so that a line says «Школа № 3» where the base keeps an id. */
export async function recordNames(): Promise<ReadonlyMap<string, string>> {
  const both = <Row>(command: string) =>
    Promise.all([false, true].map((archived) => ask<Row[]>(command, { filter: { text: "", archived } }))).then((lists) => lists.flat());
  const [organizations, programmes, people, agreements, acts, editions] = await Promise.all([
    both<OrganizationRow>("organization_list"), both<ProgrammeRow>("programme_list"), both<PersonRow>("person_list"),
    both<AgreementRow>("agreement_list"), both<LegalAct>("legal_act_list"), ask<Edition[]>("edition_list", { kind: null }),
  ]);
  return new Map<string, string>([
    ...organizations.map((row): [string, string] => [row.id, row.short_name || row.full_name]),
    ...programmes.map((row): [string, string] => [row.id, row.title]),
    ...people.map((row): [string, string] => [row.id, row.full_name]),
    ...agreements.map((row): [string, string] => [row.id, row.number ? `№ ${row.number}` : row.programme]),
    ...acts.map((act): [string, string] => [act.id ?? "", [act.issuer, act.number && `№ ${act.number}`].filter(Boolean).join(" ")]),
    ...editions.map((edition): [string, string] => [edition.id ?? "", edition.title ?? ""]),
  ]);
}

/** What becomes of a field of a record that is here already, and how a party's part is said. */
import type { PackageDifference, PackageParty, PackageRecord } from "$ui/api/package";

/** A record's own card is never filled in unasked; what a final paper here says stays whatever was ticked, what one of the package
    says is taken. */
export function fateOf(record: Pick<PackageRecord, "sealed" | "by_paper" | "own" | "noun">, one: Pick<PackageDifference, "fills">, replaced: boolean): "fills" | "replaced" | "stays" {
  if (record.sealed) return "stays";
  if (replaced || record.by_paper) return one.fills ? "fills" : "replaced";
  return one.fills && !record.own && record.noun !== "agreement" ? "fills" : "stays";
}

export function roleOf(party: PackageParty, roles: Readonly<Record<PackageParty["role"], string>>, realises: string, gives: string): string {
  const does = [party.realises_parts && realises, party.gives_resources && gives].filter(Boolean).join(" и ");
  return does ? `${roles[party.role]}, ${does}` : roles[party.role];
}

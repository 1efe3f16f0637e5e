/** The way from a finding about another noun to that noun's own screen. */
import type { Noun } from "$ui/api/agreements";
import { router } from "$ui/app/router.svelte";

/** Address of a record by its noun. Acts, norms, days and texts of forms live on one screen. */
const HOMES: Readonly<Record<Noun, (id: string) => readonly [screen: string, ...rest: string[]]>> = {
  organization: (id) => ["organizations", id],
  person: (id) => ["people", id],
  programme: (id) => ["programmes", id],
  agreement: (id) => ["agreements", id],
  // Its card stands under its agreement, which a finding does not name.
  addendum: () => ["agreements"],
  party_paper: () => ["agreements"],
  document_kind: () => ["law"],
  contract: (id) => ["contracts", id],
  document: (id) => ["agreements", id],
  legal_act: (id) => ["law", id],
  norm: (id) => ["law", "norm", id],
  edition: (id) => ["law", "edition", id],
  calendar_day: () => ["law"],
  setting: () => ["settings"],
};

export function openSubject(subject: { noun: Noun; id: string; field: string }): void {
  const [screen, ...rest] = HOMES[subject.noun](subject.id);
  const asked = subject.noun === "calendar_day" ? { tab: "calendar" } : rest.length ? { field: subject.field } : {};
  // From a place that is left in the middle one comes back to it.
  if (router.place.rest.includes("steps")) router.errand(screen, rest, asked);
  else router.go(screen, rest, asked);
}

/** The way from a finding about another noun to that noun's own screen. */
import type { Noun } from "$ui/api/agreements";
import { router } from "$ui/app/router.svelte";

/** Screens by noun. Acts, norms, days and texts of forms live together. */
export const HOMES: Readonly<Record<Noun, string>> = {
  organization: "organizations", person: "persons", programme: "programmes", agreement: "agreements", edition: "norms", legal_act: "norms", norm: "norms",
  calendar_day: "norms", document: "agreements", setting: "settings",
};

export function openSubject(subject: { noun: Noun; id: string; field: string }): void {
  const home = HOMES[subject.noun];
  const record = ["organization", "person", "programme", "agreement"].includes(subject.noun) ? [subject.id] : [];
  router.go(home, record, record.length ? { field: subject.field } : { noun: subject.noun, id: subject.id, field: subject.field });
}

/** What the screen works out by itself: a blank contract, the state as a person reads it, what its term says. No core, no page. */
import type { Contract, ContractRow, Term } from "$ui/api/contracts";

/** The id of what was never saved. */
export const NIL = "00000000-0000-0000-0000-000000000000";

export function blank(): Contract {
  return {
    id: NIL, kind: "framework", title: "", number: "", dated_on: null, state: "draft", state_on: null, subject: "", parties: [], amount: null, starts_on: null,
    ends_on: null, renewal: { kind: "none", period: null, limit: null, refused_on: null }, notice: null, extensions: [], basis: [], links: [], note: "",
    archived: false,
  };
}

export type ShownState = ContractRow["state"] | "in_force" | "over";

/** In the order of a contract's life. */
export const STATES: readonly ShownState[] = ["application", "draft", "approval", "signed", "in_force", "over", "completed", "terminated", "ceased"];

/** «Действует» and «срок истёк» follow from the days: nobody writes them down. */
export function shownState(row: Pick<ContractRow, "state" | "in_force" | "term">): ShownState {
  if (row.state !== "signed") return row.state;
  if (row.term.is_over) return "over";
  return row.in_force ? "in_force" : "signed";
}

/** How many rows there are of each key, in the order given; those of which there are none fall out, the pressed one stays. */
export function chipsOf<Key extends string>(
  rows: readonly ContractRow[], order: readonly Key[], key: (row: ContractRow) => Key, pressed: string | undefined, label: (key: Key) => string,
): { value: Key; label: string; count: number }[] {
  const counts = new Map<Key, number>();
  for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
  return order.filter((each) => counts.has(each) || each === pressed).map((value) => ({ value, label: label(value), count: counts.get(value) ?? 0 }));
}

/** Years that were counted by the rule alone: «2027», «2027–2029». */
export function yearsOf({ unchecked_years: years }: Pick<Term, "unchecked_years">): string {
  const [first, last] = [years[0], years[years.length - 1]];
  return first === last ? String(first ?? "") : `${first}–${last}`;
}

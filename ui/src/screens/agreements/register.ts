/** The register's own logic: the state as a person reads it, words and chips of the filter. */
import type { AgreementRow, AgreementState } from "$ui/api/agreements";
import { fold } from "$ui/components/values/letters";

export type ShownState = AgreementState | "in_force";

/** In the order of an agreement's life. */
export const STATES: readonly ShownState[] = ["application", "draft", "approval", "signed", "in_force", "completed", "terminated", "ceased"];

/** A signed agreement is in force from its date to the end of its period: this is derived, not kept. */
export function shownState(row: Pick<AgreementRow, "state" | "dated_on" | "ends_on">, today: string): ShownState {
  const inForce = row.state === "signed" && (row.dated_on === null || row.dated_on <= today) && (row.ends_on === null || today <= row.ends_on);
  return inForce ? "in_force" : row.state;
}

export interface Line {
  id: string;
  row: AgreementRow;
  state: ShownState;
  partners: string;
  /** Folded once: a filter over thousands of rows must keep up with typing. */
  text: string;
}

export function lines(rows: readonly AgreementRow[], today: string, word: (state: ShownState) => string): Line[] {
  return rows.map((row) => {
    const state = shownState(row, today);
    const partners = row.participants.join(", ");
    return { id: row.id, row, state, partners, text: fold(`${row.number} ${row.base} ${partners} ${row.programme} ${word(state)}`) };
  });
}

/** Every word of the query lies somewhere in the line. */
export function withText(all: readonly Line[], query: string): readonly Line[] {
  const words = fold(query).split(" ").filter(Boolean);
  return words.length ? all.filter((line) => words.every((word) => line.text.includes(word))) : all;
}

export function ofState(all: readonly Line[], state: ShownState | null): readonly Line[] {
  return state ? all.filter((line) => line.state === state) : all;
}

export function counts(all: readonly Line[]): ReadonlyMap<ShownState, number> {
  const found = new Map<ShownState, number>();
  for (const { state } of all) found.set(state, (found.get(state) ?? 0) + 1);
  return found;
}

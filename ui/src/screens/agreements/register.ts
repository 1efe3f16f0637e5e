/** The register's own logic: the state as a person reads it, the words a line is found by, how many there are of each state. */
import type { AgreementRow, AgreementState } from "$ui/api/agreements";

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
  /** With whom. */
  partners: string;
  /** What it is found by. */
  text: string;
}

/** With whom: the participants, and to a participant the base organisation and the others. */
export function partnersOf(base: string, participants: readonly string[], own: string): string {
  const others = own && participants.includes(own) ? [base, ...participants.filter((name) => name !== own)] : participants;
  return others.filter(Boolean).join(", ");
}

export function lines(rows: readonly AgreementRow[], today: string, word: (state: ShownState) => string, own = ""): Line[] {
  return rows.map((row) => {
    const state = shownState(row, today);
    const partners = partnersOf(row.base, row.participants, own);
    return { id: row.id, row, state, partners, text: `${row.number} ${row.base} ${row.participants.join(" ")} ${row.programme} ${word(state)}` };
  });
}

export function counts(all: readonly Line[]): ReadonlyMap<ShownState, number> {
  const found = new Map<ShownState, number>();
  for (const { state } of all) found.set(state, (found.get(state) ?? 0) + 1);
  return found;
}

/** Which papers an agreement can end with, or lose a party by. */
import type { AddendumKind } from "$ui/api/addenda";
import type { Agreement } from "$ui/api/agreements";

/** Other kinds than a change of terms: one of several participants may leave, the only one cannot. */
export function kindsFor(agreement: Pick<Agreement, "parties">): AddendumKind[] {
  const participants = agreement.parties.filter((party) => party.role === "participant").length;
  return [...(participants > 1 ? (["withdrawal"] as const) : []), "termination", "cessation", "completion"];
}

/** Kinds after which the agreement is over: nothing in its terms becomes another. */
export const ends = (kind: AddendumKind): boolean => kind === "termination" || kind === "cessation" || kind === "completion";

export const isKind = (word: string | undefined): word is AddendumKind =>
  word === "change" || word === "withdrawal" || word === "termination" || word === "cessation" || word === "completion";

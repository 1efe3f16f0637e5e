/** How two texts of a clause stand to each other, in the words of the screen. */
import type { ClauseComparison, Piece } from "$ui/api/law";

/** `added` is a clause of ours that the edition itself marks as not of the official form: its absence there is no fault. */
export type Standing = "same" | "differs" | "ours" | "theirs";
export const STANDINGS: readonly Standing[] = ["differs", "ours", "theirs", "same"];

export function standing(clause: ClauseComparison): Standing {
  if (!clause.ours) return "theirs";
  if (!clause.official) return "ours";
  return clause.pieces.every((piece) => piece.kind === "same") ? "same" : "differs";
}

/** Words in common, per cent of both texts; a hundred only when they are the same word for word. */
export function likeness(pieces: readonly Piece[]): number {
  let same = 0;
  let other = 0;
  for (const { kind, text } of pieces) {
    const words = text.split(/\s+/).filter(Boolean).length;
    if (kind === "same") same += 2 * words;
    else other += words;
  }
  if (other === 0) return same ? 100 : 0;
  return Math.min(99, Math.floor((100 * same) / (same + other)));
}

/** The pieces of one side, in order. */
export function side(pieces: readonly Piece[], own: "added" | "removed"): readonly Piece[] {
  return pieces.filter((piece) => piece.kind === "same" || piece.kind === own);
}

export function counts(clauses: readonly ClauseComparison[]): Readonly<Record<Standing, number>> {
  const all: Record<Standing, number> = { same: 0, differs: 0, ours: 0, theirs: 0 };
  for (const clause of clauses) all[standing(clause)] += 1;
  return all;
}

/** What the screen of programmes works out by itself: a blank card, the sum of parts, moving a part. Hours are hundredths throughout. */
import type { Programme, ProgrammeKind, ProgrammePart } from "$ui/api/programmes";

/** The id of what was never saved. */
export const NIL = "00000000-0000-0000-0000-000000000000";

export function blank(): Programme {
  return {
    id: NIL, title: "", kind: "developmental", focus: "technical", hours: 0, academic_hour_minutes: 45, min_age: null, max_age: null, min_size: null,
    max_size: null, approved_on: null, approved_by: "", note: "", parts: [], archived: false,
  };
}

/** A new part follows the one above it in kind of component and place. */
export function blankPart(above: ProgrammePart | undefined): ProgrammePart {
  return {
    id: NIL, component: above?.component ?? "module", title: "", kind: null, focus: null, theory: 0, practice: 0, realised_by: above?.realised_by ?? null,
    place: above?.place ?? "", starts_on: null, ends_on: null, attestation: "",
  };
}

/** Only additional general programmes have a направленность (as the core holds it). */
export function hasFocus(kind: ProgrammeKind): boolean {
  return kind === "developmental" || kind === "pre_professional";
}

export interface Sum {
  theory: number;
  practice: number;
  total: number;
  /** What the programme says minus what its parts give: above zero hours are missing, below zero there are too many. */
  missing: number;
}

export function sumOf(programme: Pick<Programme, "hours" | "parts">): Sum {
  const theory = programme.parts.reduce((sum, part) => sum + part.theory, 0);
  const practice = programme.parts.reduce((sum, part) => sum + part.practice, 0);
  return { theory, practice, total: theory + practice, missing: programme.hours - theory - practice };
}

/** The parts with one of them a step higher (−1) or lower (1); at the edge nothing moves. */
export function moved<Item>(items: readonly Item[], at: number, step: -1 | 1): Item[] {
  const next = [...items];
  const [item] = next.splice(at, 1);
  if (item === undefined || at + step < 0 || at + step > next.length) return [...items];
  next.splice(at + step, 0, item);
  return next;
}

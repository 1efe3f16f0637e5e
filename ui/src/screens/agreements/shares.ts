/** Who realises what: sums of hours by part and by party, and the first filling of the grid. Hours are hundredths, so sums are exact. */
import type { Party, Programme, ProgrammePart, Share } from "$ui/api/agreements";
import { isChosen, newShare } from "./blank";

export interface Hours {
  theory: number;
  practice: number;
}

export const whole = (hours: Hours): number => hours.theory + hours.practice;

export function sum(all: readonly Hours[]): Hours {
  return all.reduce((left, right) => ({ theory: left.theory + right.theory, practice: left.practice + right.practice }), { theory: 0, practice: 0 });
}

/** What of a part is still nobody's (positive) or given out twice (negative). */
export function rest(part: Hours & { id: string }, shares: readonly Share[]): Hours {
  const given = sum(shares.filter((share) => share.part_id === part.id));
  return { theory: part.theory - given.theory, practice: part.practice - given.practice };
}

export interface PartySum extends Hours {
  organization_id: string;
  parts: number;
}

/** Hours of every party, in the order of the agreement; parties that realise nothing are left out. */
export function byParty(parties: readonly Party[], shares: readonly Share[]): PartySum[] {
  return parties
    .filter((party) => isChosen(party.organization_id))
    .map((party) => {
      const own = shares.filter((share) => share.organization_id === party.organization_id);
      return { organization_id: party.organization_id, parts: new Set(own.map((share) => share.part_id)).size, ...sum(own) };
    })
    .filter((party) => party.parts > 0);
}

export interface Balance {
  /** What the agreement must realise. */
  due: number;
  given: number;
  /** Positive: hours lack; negative: more than the programme has. */
  lack: number;
}

/** The whole programme is measured by its volume; some parts by the volume of those parts. */
export function balance(programme: Programme, coverage: "whole" | "parts", shares: readonly Share[]): Balance {
  const named = new Set(shares.map((share) => share.part_id));
  const due = coverage === "whole" ? programme.hours : whole(sum(programme.parts.filter((part) => named.has(part.id))));
  const given = whole(sum(shares));
  return { due, given, lack: due - given };
}

/**
 * Fills the grid from the programme: a part goes to the party that usually realises it, else to the base organisation. A part that somebody has
 * already got stays as it is. Of an agreement on some parts only those of the participants are taken, when there are any.
 */
export function distribute(programme: Programme, parties: readonly Party[], coverage: "whole" | "parts", shares: readonly Share[]): Share[] {
  const base = parties.find((party) => party.role === "base" && isChosen(party.organization_id))?.organization_id;
  const able = new Set(parties.filter((party) => party.role === "base" || party.realises_parts).map((party) => party.organization_id));
  const known = new Set(programme.parts.map((part) => part.id));
  const kept = shares.filter((share) => known.has(share.part_id));
  const taken = new Set(kept.map((share) => share.part_id));
  const owner = (part: ProgrammePart) => (isChosen(part.realised_by) && able.has(part.realised_by) ? part.realised_by : base);
  const open = programme.parts.filter((part) => !taken.has(part.id));
  const ofParticipants = open.filter((part) => owner(part) !== base);
  const wanted = coverage === "parts" && (kept.length > 0 || ofParticipants.length > 0) ? ofParticipants : open;
  const added = wanted.flatMap((part) => {
    const organization = owner(part);
    return organization ? [shareOf(part, organization)] : [];
  });
  return inOrder(programme, [...kept, ...added]);
}

/** A whole part for one party, as the programme describes it. */
export function shareOf(part: ProgrammePart, organization: string, hours: Hours = part): Share {
  return {
    ...newShare(part.id, organization), theory: Math.max(0, hours.theory), practice: Math.max(0, hours.practice), place: part.place,
    starts_on: part.starts_on, ends_on: part.ends_on, attestation: part.attestation,
  };
}

/** In the order of the programme's parts: so the annex prints them. */
export function inOrder(programme: Programme, shares: readonly Share[]): Share[] {
  const place = new Map(programme.parts.map((part, n) => [part.id, n]));
  const at = (share: Share) => place.get(share.part_id) ?? programme.parts.length;
  return [...shares].sort((left, right) => at(left) - at(right));
}

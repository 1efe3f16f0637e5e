/** «По шагам» without a page: where a field is asked for, and the draft that one leaves and comes back to. */
import type { Agreement, Noun } from "$ui/api/agreements";
import { leftAt, type Step } from "$ui/app/begunAgreement";
import { isChosen, newParty } from "../blank";

/** Answers so far: an agreement from the first step on, and the step one stopped at. */
export interface Begun {
  step: Step;
  agreement: Agreement;
}

const HOMES: Readonly<Record<string, Step>> = {
  parties: "parties",
  programme_id: "programme", coverage: "programme", approval: "programme",
  shares: "shares",
  pupils: "pupils", starts_on: "pupils", ends_on: "pupils", schedule: "pupils", schedule_mode: "pupils", papers: "pupils", assessment: "pupils",
  financing: "financing",
  property: "resources", teachers: "resources", personal_data: "resources", escort_by: "resources",
};

const NOUNS: Partial<Readonly<Record<Noun, Step>>> = { organization: "parties", programme: "programme", person: "resources" };

/** The step that asks for what a finding or a refusal speaks of; the last one shows the whole. */
export function stepOf({ noun, field }: { noun: Noun; field: string }): Step {
  if (noun !== "agreement") return NOUNS[noun] ?? "review";
  if (/^parties\.\d+\.resources/.test(field)) return "resources";
  return HOMES[field.split(".", 1)[0] ?? ""] ?? "review";
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

/** The first answers: what is known already, and a place for the participant, without whom there is no agreement. */
export function begin(blank: Agreement): Begun {
  const parties = blank.parties.some((party) => party.role === "base") ? [...blank.parties] : [newParty("base"), ...blank.parties];
  if (!parties.some((party) => party.role === "participant")) parties.push(newParty("participant"));
  return { step: "parties", agreement: { ...blank, parties } };
}

/** What was left, as the program of today understands it; nothing when it is not of this form. */
export function mended(found: unknown, fresh: Begun): Begun | null {
  if (!isObject(found) || !isObject(found.agreement)) return null;
  return { step: leftAt(found) ?? fresh.step, agreement: { ...fresh.agreement, ...(found.agreement as Partial<Agreement>) } };
}

/** A record that was made on the way takes its place in the answers. */
export function withMade({ step, agreement }: Begun, id: string): Agreement {
  if (step === "programme") return { ...agreement, programme_id: id };
  if (step !== "parties" || agreement.parties.some((party) => party.organization_id === id)) return agreement;
  const open = agreement.parties.findIndex((party) => !isChosen(party.organization_id));
  const made = { ...newParty("participant"), organization_id: id };
  const parties = open < 0 ? [...agreement.parties, made] : agreement.parties.map((party, n) => (n === open ? { ...party, organization_id: id } : party));
  return { ...agreement, parties };
}

/** Where a field of an agreement stands on its card: the way from a finding or a refusal to the field. */
export const TABS = ["parties", "programme", "pupils", "schedule", "assessment", "financing", "teachers", "terms", "papers", "progress"] as const;
export type Tab = (typeof TABS)[number];

const HOMES: Readonly<Record<string, Tab>> = {
  parties: "parties",
  programme_id: "programme", coverage: "programme", approval: "programme", shares: "programme", study_form: "programme", distance: "programme",
  pupils: "pupils", personal_data: "pupils", escort_by: "pupils",
  schedule: "schedule", schedule_mode: "schedule",
  assessment: "assessment", papers: "assessment",
  property: "financing", financing: "financing",
  teachers: "teachers",
  number: "terms", dated_on: "terms", locality: "terms", edition_id: "terms", starts_on: "terms", ends_on: "terms", copies: "terms", events: "terms",
  note: "terms",
  state: "progress", state_on: "progress", milestones: "progress",
};

/** The tab of a field path like «shares.2.practice»; nothing for the agreement as a whole. */
export function tabOf(field: string): Tab | undefined {
  return HOMES[field.split(".", 1)[0] ?? ""];
}

export const isTab = (key: string | undefined): key is Tab => TABS.some((tab) => tab === key);

interface Placed {
  level: string;
  subject: { noun: string; field: string };
}

/** How many errors wait behind each tab. */
export function errorsByTab(findings: readonly Placed[]): Partial<Record<Tab, number>> {
  const counts: Partial<Record<Tab, number>> = {};
  for (const { level, subject } of findings) {
    const tab = level === "error" && subject.noun === "agreement" ? tabOf(subject.field) : undefined;
    if (tab) counts[tab] = (counts[tab] ?? 0) + 1;
  }
  return counts;
}

/**
 * Where the page shows what a tab is about: headings of the printed form, the best first. An annex that is not printed is passed over, and
 * an edition with other headings leaves the page where it is.
 */
export const HEADINGS: Readonly<Record<Tab, readonly RegExp[]>> = {
  parties: [/^договор/i],
  programme: [/^приложение.*(распределени|част)/i, /предмет договора/i],
  pupils: [/^приложение.*(список|обучающ)/i, /осуществление образовательной деятельности/i],
  schedule: [/^приложение.*(расписани|график)/i, /осуществление образовательной деятельности/i],
  assessment: [/^приложение.*(справк|аттестаци)/i, /осуществление образовательной деятельности/i],
  financing: [/финансовое обеспечение/i],
  teachers: [/^приложение.*лица, проводящие/i, /осуществление образовательной деятельности/i],
  terms: [/срок действия/i],
  papers: [],
  progress: [],
};

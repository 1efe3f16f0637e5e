import { expect, it } from "vitest";
import { errorsByTab, HEADINGS, isTab, tabOf } from "./places";

it.each([
  ["shares.2.practice", "programme"], ["programme_id", "programme"], ["parties", "parties"], ["parties.1.resources.0.title", "parties"],
  ["pupils.list.3.consent_on", "pupils"], ["personal_data", "pupils"], ["escort_by", "pupils"], ["schedule.0.meetings", "schedule"], ["schedule_mode", "schedule"],
  ["papers.by", "assessment"], ["assessment", "assessment"], ["property.payment", "financing"], ["financing.kind", "financing"], ["teachers.0.contract", "teachers"],
  ["dated_on", "terms"], ["copies", "terms"], ["locality", "terms"], ["edition_id", "terms"], ["milestones", "progress"], ["state", "progress"],
])("«%s» stands on the tab «%s»", (field, tab) => expect(tabOf(field)).toBe(tab));

it("a finding about the agreement as a whole has no tab", () => {
  expect(tabOf("")).toBeUndefined();
  expect(tabOf("no_such_field")).toBeUndefined();
});

it("only errors of the agreement itself are counted at its tabs", () => {
  const at = (level: string, noun: string, field: string) => ({ level, subject: { noun, field } });
  expect(errorsByTab([at("error", "agreement", "shares.1.theory"), at("error", "agreement", "coverage"), at("warning", "agreement", "copies"), at("error", "organization", "licences")])).toEqual({ programme: 2 });
});

it("the address may name any tab and nothing else", () => {
  expect(isTab("terms")).toBe(true);
  expect(isTab("constructor")).toBe(false);
  expect(isTab(undefined)).toBe(false);
});

it("the page turns to the annex of the open tab, else to its clause", () => {
  const clauses = ["ДОГОВОР № 5-2026/СФ", "2. Осуществление образовательной деятельности", "3. Финансовое обеспечение реализации Образовательной программы"];
  const annexes = ["Приложение № 1. График предоставления ресурсов", "Приложение № 3. Лица, проводящие занятия"];
  const at = (tab: keyof typeof HEADINGS, titles: readonly string[]) => HEADINGS[tab].map((heading) => titles.find((title) => heading.test(title))).find(Boolean);
  expect(at("teachers", [...clauses, ...annexes])).toBe(annexes[1]);
  expect(at("teachers", clauses)).toBe(clauses[1]);
  expect(at("schedule", [...clauses, ...annexes])).toBe(annexes[0]);
  expect(at("financing", clauses)).toBe(clauses[2]);
  expect(at("progress", clauses)).toBeUndefined();
});

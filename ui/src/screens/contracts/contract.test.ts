import { expect, it } from "vitest";
import type { ContractRow, Term } from "$ui/api/contracts";
import { chipsOf, shownState, STATES, yearsOf } from "./contract";

const term: Term = { renewals: 0, ends_on: "2026-12-31", notice_on: null, next_ends_on: null, goes_on: false, is_over: false, unchecked_years: [] };
const row = (more: Partial<ContractRow>): ContractRow => ({
  id: "1", kind: "lease", title: "", subject: "", number: "1", dated_on: null, state: "signed", in_force: true, partners: [], amount: null, starts_on: null, term,
  expiring: false, model: null, format: null, scans: 0, archived: false, ...more,
});

it("a signed contract is in force, not begun yet, or over by its days", () => {
  expect(shownState(row({}))).toBe("in_force");
  expect(shownState(row({ in_force: false }))).toBe("signed");
  expect(shownState(row({ in_force: false, term: { ...term, is_over: true } }))).toBe("over");
  expect(shownState(row({ state: "terminated", term: { ...term, is_over: true } }))).toBe("terminated");
});

it("chips count what is there and keep the pressed one", () => {
  const rows = [row({}), row({ state: "draft" }), row({ state: "draft" })];
  const chips = chipsOf(rows, STATES, shownState, "ceased", (state) => state);
  expect(chips).toEqual([
    { value: "draft", label: "draft", count: 2 }, { value: "in_force", label: "in_force", count: 1 }, { value: "ceased", label: "ceased", count: 0 },
  ]);
});

it("years without a calendar are named once or as a span", () => {
  expect(yearsOf({ unchecked_years: [2027] })).toBe("2027");
  expect(yearsOf({ unchecked_years: [2027, 2028, 2029] })).toBe("2027–2029");
});

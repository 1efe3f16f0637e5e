import { expect, it } from "vitest";
import type { AgreementRow } from "$ui/api/agreements";
import { words } from "$ui/text/agreements";
import { findable, withWords } from "$ui/components/values/letters";
import { counts, lines, partnersOf, shownState } from "./register";

const row = (id: string, more: Partial<AgreementRow> = {}): AgreementRow => ({
  id, number: "", dated_on: null, state: "draft", programme: "Программирование на Python", base: "IT-куб", participants: ["МБОУ СОШ № 3"], starts_on: null,
  ends_on: null, paper: null, archived: false, ...more,
});
const today = "2026-11-21";

it("a signed agreement is in force from its date to its last day", () => {
  const signed = (dated_on: string | null, ends_on: string | null) => shownState({ state: "signed", dated_on, ends_on }, today);
  expect(signed("2026-09-01", "2027-05-31")).toBe("in_force");
  expect(signed("2026-11-21", "2026-11-21")).toBe("in_force");
  expect(signed("2026-11-22", "2027-05-31")).toBe("signed");
  expect(signed("2026-09-01", "2026-11-20")).toBe("signed");
  expect(signed(null, null)).toBe("in_force");
  expect(shownState({ state: "draft", dated_on: "2026-09-01", ends_on: "2027-05-31" }, today)).toBe("draft");
});

const all = lines(
  [row("1"), row("2", { number: "3-2026/СФ", participants: ["АО «Прогресс»", "Лицей № 1"], state: "signed" }), row("3", { programme: "Ёлка и шар" })],
  today,
  (state) => words.state[state],
);

it("a line is found by its number, its parties, its programme and the word of its state", () => {
  const found = (query: string) => withWords(findable(all, (line) => line.text), query).map((line) => line.id);
  expect(found("елка")).toEqual(["3"]);
  expect(found("лицей прогр")).toEqual(["2"]);
  expect(found("действует")).toEqual(["2"]);
  expect(found("3-2026")).toEqual(["2"]);
});

it("chips say how many there are of each state", () => {
  expect([...counts(all)]).toEqual([["draft", 2], ["in_force", 1]]);
});

it("a participant sees the base organisation where the base sees its participants", () => {
  expect(partnersOf("IT-куб", ["Школа № 3", "Завод"], "IT-куб")).toBe("Школа № 3, Завод");
  expect(partnersOf("IT-куб", ["Школа № 3", "Завод"], "Школа № 3")).toBe("IT-куб, Завод");
  expect(partnersOf("IT-куб", ["Школа № 3"], "")).toBe("Школа № 3");
});

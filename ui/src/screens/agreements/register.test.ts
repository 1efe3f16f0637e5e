import { expect, it } from "vitest";
import type { AgreementRow } from "$ui/api/agreements";
import { words } from "$ui/text/agreements";
import { counts, lines, ofState, shownState, withText } from "./register";

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

it("words are sought in any order, with ё and е alike, also among the words of states", () => {
  expect(withText(all, "елка").map((line) => line.id)).toEqual(["3"]);
  expect(withText(all, "лицей прогр").map((line) => line.id)).toEqual(["2"]);
  expect(withText(all, "действует").map((line) => line.id)).toEqual(["2"]);
  expect(withText(all, "  ")).toBe(all);
});

it("a chip keeps its state and says how many there are", () => {
  expect(ofState(all, "draft").map((line) => line.id)).toEqual(["1", "3"]);
  expect(ofState(all, null)).toBe(all);
  expect([...counts(all)]).toEqual([["draft", 2], ["in_force", 1]]);
});

it("six thousand rows are filtered quicker than one types", () => {
  const many = lines(Array.from({ length: 6000 }, (_, n) => row(String(n), { number: `${n}-2026` })), today, (state) => words.state[state]);
  const began = performance.now();
  for (const query of ["п", "пи", "пит", "python 59"]) withText(many, query);
  expect(performance.now() - began).toBeLessThan(100);
});

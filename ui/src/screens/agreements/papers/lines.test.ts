import { expect, it } from "vitest";
import { Refused } from "$ui/api/client";
import type { PaperCandidate } from "$ui/api/partyPapers";
import { atCells, chosenOf, differs, fillAll, type FormLine, givenNumbers, lined, type PaperForm, paperOf, setOwn, shown } from "./lines";

const pupil = (full_name: string) => ({ full_name, born_on: null, group: "" });
const line = (full_name: string, chosen = true): FormLine => ({ pupil: pupil(full_name), number: "", answers: [], chosen });
const candidate = (full_name: string, wanted: boolean): PaperCandidate => ({ pupil: pupil(full_name), left_on: null, has: null, wanted });
const form = (lines: FormLine[]): PaperForm => ({
  id: "i", contract_id: "c", kind_id: "k", organization_id: null, pupils: [], number: "", dated_on: null, note: "", archived: false,
  answers: [{ key: "attended", text: "36" }, { key: "result", text: "зачтено" }], lines,
});

it("a cell shows the common answer until it has one of its own", () => {
  const one = line("А");
  expect(shown(one, "attended", "36")).toBe("36");
  setOwn(one, "attended", "34", "36");
  expect([shown(one, "attended", "36"), differs([one], "attended"), differs([one], "result")]).toEqual(["34", true, false]);
  setOwn(one, "attended", "", "36");
  expect(shown(one, "attended", "36")).toBe("");
  setOwn(one, "attended", "36", "36");
  expect(one.answers).toEqual([]);
});

it("«заполнить всем» leaves other questions alone", () => {
  const lines = [line("А"), line("Б")];
  for (const one of lines) {
    setOwn(one, "attended", "1", "36");
    setOwn(one, "result", "5", "зачтено");
  }
  fillAll(lines, "attended");
  expect(lines.map((one) => one.answers)).toEqual([[{ key: "result", text: "5" }], [{ key: "result", text: "5" }]]);
});

it("a paper of a line has its pupil, number and answers", () => {
  const one = { ...line("А"), number: "7", answers: [{ key: "attended", text: "30" }] };
  const paper = paperOf(form([one]), one);
  expect(paper).not.toHaveProperty("lines");
  expect([paper.number, paper.pupils, paper.answers]).toEqual(["7", [one.pupil], [{ key: "result", text: "зачтено" }, { key: "attended", text: "30" }]]);
  expect(paperOf(form([one])).answers).toHaveLength(2);
});

it("kept lines stay, newcomers are chosen as the core proposes, those who left the list go", () => {
  const kept = [{ ...line("А", false), number: "7" }, line("Б")];
  const now = lined(kept, [candidate("А", true), candidate("В", true), candidate("Г", false)]);
  expect(now.map((one) => [one.pupil.full_name, one.number, one.chosen])).toEqual([["А", "7", false], ["В", "", true], ["Г", "", false]]);
});

it("the numbers to be given skip rows that are not chosen or have their own, and go on after it", () => {
  const lines = [line("А"), line("Б", false), { ...line("В"), number: "2-с" }, line("Г")];
  expect(givenNumbers(lines, 4)).toEqual(["4", "", "", "5"]);
  expect(givenNumbers(lines, null)).toEqual(["", "", "", ""]);
  expect(givenNumbers([{ ...line("А"), number: "77" }, line("Б")], 4)).toEqual(["", "78"]);
});

it("refusals find their cells though only chosen rows were sent", () => {
  const lines = [line("А", false), { ...line("Б"), answers: [{ key: "result", text: "!" }] }, line("В")];
  expect(chosenOf(lines)).toEqual([{ pupil: pupil("Б"), number: "", answers: [{ key: "result", text: "!" }] }, { pupil: pupil("В"), number: "", answers: [] }]);
  const fields = ["answers.0.text", "lines.0.answers.0.text", "lines.1.number", "dated_on"].map((field) => ({ field, problem: "no_letters", values: {} }));
  expect(atCells(new Refused("invalid", {}, fields), form(lines)).fields.map((one) => one.field)).toEqual([
    "answers.attended", "lines.1.answers.result", "lines.2.number", "dated_on",
  ]);
});

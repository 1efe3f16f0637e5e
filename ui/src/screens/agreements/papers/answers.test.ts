import { expect, it } from "vitest";
import type { DocumentKind, PartyPaper } from "$ui/api/partyPapers";
import type { FormTree } from "$ui/api/law";
import { answer, each, kopecks, listsPupils, moneyText, setAnswer } from "./answers";

const paper = (): PartyPaper => ({
  id: "i", contract_id: "c", kind_id: "k", organization_id: null, pupils: [], number: "", dated_on: null, answers: [], note: "", archived: false,
});
const kind = (about: DocumentKind["about"]) => ({ about }) as DocumentKind;
const pupil = (full_name: string) => ({ full_name, born_on: null, group: "" });

it("an answer stands once, and an empty one is none", () => {
  const one = paper();
  setAnswer(one, "sum", "1");
  setAnswer(one, "sum", "2");
  expect([answer(one, "sum"), one.answers.length]).toEqual(["2", 1]);
  setAnswer(one, "sum", "");
  expect(one.answers).toEqual([]);
});

it.each([[0, "0.00"], [1234560, "12345.60"], [5, "0.05"]])("%i kopecks are «%s» and back", (sum, text) => {
  expect([moneyText(sum), kopecks(text)]).toEqual([text, sum]);
});

it("what is no sum is not guessed", () => {
  expect([kopecks("много"), kopecks(""), kopecks("1.234"), moneyText(null)]).toEqual([null, null, null, ""]);
});

it("only a paper about one pupil becomes several", () => {
  const two = { ...paper(), pupils: [pupil("А"), pupil("Б")] };
  expect(each(two, kind("pupil")).map((one) => one.pupils.length)).toEqual([1, 1]);
  expect(each(two, kind("participant"))).toEqual([two]);
  expect(each(paper(), kind("pupil"))).toHaveLength(1);
});

it("a text without a list asks for nobody", () => {
  const form = (body: string): FormTree =>
    ({ title: [], preamble: [], sections: [{ key: "a", title: "", clauses: [], requisites: false, body: "none" }], annexes: [{ key: "b", when: "always", title: "", before: [], body, after: [] }] }) as FormTree;
  expect([listsPupils(form("pupils")), listsPupils(form("schedule"))]).toEqual([true, false]);
});

import { expect, it } from "vitest";
import type { PartyPaper } from "$ui/api/partyPapers";
import type { FormTree } from "$ui/api/law";
import { answer, kopecks, listsPupils, moneyText, setAnswer } from "./answers";

const paper = (): PartyPaper => ({
  id: "i", contract_id: "c", kind_id: "k", organization_id: null, pupils: [], number: "", dated_on: null, answers: [], note: "", archived: false,
});

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

it("a text without a list asks for nobody", () => {
  const form = (body: string): FormTree =>
    ({ title: [], preamble: [], sections: [{ key: "a", title: "", clauses: [], requisites: false, body: "none" }], annexes: [{ key: "b", when: "always", title: "", before: [], body, after: [] }] }) as FormTree;
  expect([listsPupils(form("pupils")), listsPupils(form("schedule"))]).toEqual([true, false]);
});

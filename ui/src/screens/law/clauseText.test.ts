import first from "$assets/text/editions/882-391.json";
import { expect, it } from "vitest";
import type { Clause, FormTree, Node } from "$ui/api/law";
import { clauseOf, official, read, said, withClause, withNewClause, written } from "./clauseText";

const fields = [{ path: "agreement.starts_on", explanation: "Начало реализации программы" }];
const date: Node = { field: { path: "agreement.starts_on", format: "text" } };
const clause = (...paragraphs: Node[][]): Clause => ({
  key: "period", when: "always", added: false, paragraphs: paragraphs.map((nodes) => ({ when: "always", nodes })),
});
const form: FormTree = {
  title: [], preamble: [], annexes: [],
  sections: [
    { key: "one", title: "Предмет", requisites: false, body: "none", clauses: [clause(["Срок с ", date, "."]), { ...clause(["Своё."]), key: "own", added: true }] },
    { key: "end", title: "Подписи", requisites: true, body: "none", clauses: [] },
  ],
};

it("what prints a value stands as a mark and comes back as it was", () => {
  const period = clause(["Срок с ", date, " по ", date, "."], ["Второй абзац."]);
  const text = written(period, fields);
  expect(text.paragraphs).toEqual(["Срок с ⟦1 Начало реализации программы⟧ по ⟦2 Начало реализации программы⟧.", "Второй абзац."]);
  expect(read(text, period.paragraphs)).toEqual({ paragraphs: period.paragraphs });
});

it("every clause of the first edition survives being opened and saved", () => {
  const clauses = (first.form.sections as { clauses?: unknown[] }[]).flatMap((section) => (section.clauses ?? []) as Clause[]);
  expect(clauses.length).toBeGreaterThan(20);
  for (const each of clauses) {
    const kept = each.paragraphs.map((paragraph) => ({ when: paragraph.when ?? "always", nodes: paragraph.nodes }));
    expect(read(written({ ...each, paragraphs: kept }, fields), kept), each.key).toEqual({ paragraphs: kept });
  }
});

it("a mark can be moved and taken away, words can be changed, an empty paragraph falls out", () => {
  const period = clause(["Срок с ", date, "."], ["Лишнее."]);
  const text = { ...written(period, fields), paragraphs: ["⟦1 что угодно⟧: начало работы", " "] };
  expect(read(text, period.paragraphs)).toEqual({ paragraphs: [{ when: "always", nodes: [date, ": начало работы"] }] });
});

it("a mark that the clause never had is refused", () => {
  const text = written(clause(["Срок с ", date]), fields);
  for (const typed of ["⟦7 номер⟧", "Срок ⟦дата⟧", "⟦⟧"]) expect(read({ ...text, paragraphs: [typed] }, []), typed).toEqual({ unknown: /⟦.*⟧/.exec(typed)?.[0] });
});

it("official words take our marks into their blanks when there are as many", () => {
  const text = written(clause(["Срок с ", date, "."]), fields);
  expect(official("Начало ___, затем работа.", text)).toBe("Начало ⟦1 Начало реализации программы⟧, затем работа.");
  expect(official("Начало ___ конец ___.", text)).toBe("Начало ___ конец ___.");
});

it("a choice says both its wordings", () => {
  const choice: Node = { if: { when: "always", then: ["по приложению ", date], otherwise: ["самостоятельно"] } };
  expect(said(choice, fields)).toBe("по условию: «по приложению …», иначе «самостоятельно»");
});

it("a clause is changed, dropped, or added in the place that its number names", () => {
  const keys = (tree: FormTree) => tree.sections.map((section) => section.clauses.map(({ key }) => key));
  expect(clauseOf(withClause(form, "period", [{ when: "always", nodes: ["Иначе."] }]), "period")?.paragraphs).toEqual([{ when: "always", nodes: ["Иначе."] }]);
  expect(keys(withClause(form, "period", []))).toEqual([["own"], []]);
  expect(keys(withNewClause(form, "1.2", "Новый."))).toEqual([["period", "official_1_2", "own"], []]);
  expect(keys(withNewClause(form, "1.9", "Новый."))).toEqual([["period", "official_1_9", "own"], []]);
  expect(keys(withNewClause(form, "7.1", "Новый."))).toEqual([["official_7_1", "period", "own"], []]);
});

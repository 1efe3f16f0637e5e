/** The editor's own logic: places and clauses, runs and blocks, conditions in words, steps back. The supplied form is the real material. */
import { expect, it } from "vitest";
import supplied from "$assets/text/editions/882-391.json";
import type { Catalogue, Condition, FormTree, Node } from "$ui/api/law";
import { addClause, find, freshKey, moveClause, placeOf, printedKey, refusalsAt, removeClause, setClause } from "./form";
import { History } from "./history";
import { type Block, cut, type Flat, nodesOf, parts, tidy, withBlock } from "./runs";
import { condition, conditionWords, plain } from "./words";

/** As it comes from the core: nothing is left out. */
const form = {
  title: [], preamble: [],
  sections: supplied.form.sections.map((section) => ({
    requisites: false, ...section,
    clauses: (section.clauses ?? []).map((clause) => ({
      when: "always", added: false, ...clause, paragraphs: clause.paragraphs.map((paragraph) => ({ when: "always", ...paragraph })),
    })),
  })),
  annexes: supplied.form.annexes.map((annex) => ({ when: "always", before: [], after: [], ...annex })),
} as unknown as FormTree;

const catalogue = {
  fields: [], loops: [], subjects: [], terms: [],
  questions: [
    { question: "has_realising", yes: "участник реализует части", no: "участники не реализуют части", of_party: false },
    { question: "final_none", yes: "итоговой аттестации нет", no: "итоговая аттестация есть", of_party: false },
    { question: "has_events", yes: "есть план", no: "плана нет", of_party: false },
  ],
} as Catalogue;

const date: Flat = { field: { path: "agreement.dated_on", format: "text" } };
const wrap = (inside: Flat[]): Block => ({ if: { when: { is: "has_events" }, then: inside, otherwise: [] } });

it("every paragraph of the supplied form comes back from its runs and blocks as it was", () => {
  const all = form.sections.flatMap(({ clauses }) => clauses.flatMap(({ paragraphs }) => paragraphs));
  expect(all.length).toBeGreaterThan(40);
  for (const { nodes } of all) expect(nodesOf(parts(nodes))).toEqual(nodes);
});

it("there is a place for the caret before, between and after blocks", () => {
  const nodes: Node[] = [wrap(["а"]), wrap(["б"])];
  expect(parts(nodes).map(({ kind }) => kind)).toEqual(["run", "block", "run", "block", "run"]);
});

it("a run is cut by letters, a chip counts as one", () => {
  expect(cut(["Дата ", date, " года"], 2, 7)).toEqual([["Да"], ["та ", date, " "], ["года"]]);
  expect(cut(["аб", date], 3, 3)).toEqual([["аб", date], [], []]);
});

it("a condition takes in what was selected and leaves the rest around it", () => {
  expect(withBlock(["раз два три"], 4, 7, wrap)).toEqual(["раз ", { if: { when: { is: "has_events" }, then: ["два"], otherwise: [] } }, " три"]);
  expect(tidy(["а", "", "б", date, "в"])).toEqual(["аб", date, "в"]);
});

it("a clause is found by its place and by what paper calls it", () => {
  const found = find(form, "sections.1.clauses.5");
  expect(found?.kind === "clause" && [found.clause.key, found.number]).toEqual(["certificates", "2.6"]);
  expect(printedKey(form, "annexes.0")).toBe("annex.parts");
  expect(find(form, "sections.40")).toBeUndefined();
});

it("a clause is added, moved over the edge of a section and taken out; keys never come twice", () => {
  const made = addClause(form, 0, 2);
  expect(made.place).toBe("sections.0.clauses.3");
  expect(find(made.form, made.place)).toMatchObject({ kind: "clause", number: "1.4", clause: { key: "own", added: true } });
  const moved = moveClause(made.form, 0, 3, 1);
  expect(moved?.place).toBe("sections.1.clauses.0");
  expect(moved && removeClause(moved.form, 1, 0).form).toEqual(form);
  expect(freshKey(made.form)).toBe("own_2");
  expect(moveClause(form, 0, 0, -1)).toBeUndefined();
  expect(moveClause(form, 4, 5, 1), "the section of requisites takes no clauses").toBeUndefined();
});

it("a clause from the library gets a key of its own where its key is taken", () => {
  const clause = form.sections[0]?.clauses[0];
  if (!clause) throw new Error("the form has a first clause");
  const made = addClause(form, 1, 0, { id: "", title: "", note: "", archived: false, clause });
  expect(find(made.form, made.place)).toMatchObject({ clause: { key: "subject_2", paragraphs: clause.paragraphs } });
});

it("refusals find their place, and a section does not answer for its clauses", () => {
  const refusals = [{ field: "form.sections.1.clauses.5.paragraphs.0.nodes.1", problem: "a", values: {} }, { field: "form.sections.1.title", problem: "b", values: {} }];
  expect(placeOf(refusals[0]!.field)).toBe("sections.1.clauses.5");
  expect(refusalsAt(refusals, "sections.1.clauses.5").map(({ problem }) => problem)).toEqual(["a"]);
  expect(refusalsAt(refusals, "sections.1").map(({ problem }) => problem)).toEqual(["b"]);
  expect(placeOf("valid_from")).toBeUndefined();
});

it("a condition reads as Russian, a denial goes down to its answers", () => {
  const both: Condition = { all: [{ is: "has_realising" }, { not: { is: "final_none" } }] };
  expect(conditionWords(both, catalogue)).toBe("участник реализует части и итоговая аттестация есть");
  expect(conditionWords({ not: both }, catalogue)).toBe("участники не реализуют части или итоговой аттестации нет");
  expect(conditionWords({ any: [both, { is: "has_events" }] }, catalogue)).toBe("(участник реализует части и итоговая аттестация есть) или есть план");
});

it("a plain condition comes back from its list of answers, a composite one is not taken for plain", () => {
  const cases: Condition[] = ["always", { is: "has_events" }, { not: { is: "has_events" } }, { any: [{ is: "has_events" }, { not: { is: "final_none" } }] }];
  for (const when of cases) {
    const found = plain(when);
    expect(found && condition(found)).toEqual(when);
  }
  expect(plain({ all: [{ any: [{ is: "has_events" }] }, { is: "final_none" }] })).toBeUndefined();
});

it("letters typed in a row are one step, another place begins a new one", () => {
  const history = new History<string>();
  history.keep("", "a", true, 0);
  history.keep("п", "a", true, 100);
  history.keep("пу", "b", true, 200);
  expect(history.undo("пун")?.value).toBe("пу");
  expect(history.undo("пу")?.value).toBe("");
  expect(history.canUndo).toBe(false);
  expect(history.redo("")?.value).toBe("пу");
  history.keep("пу", "a", false, 300);
  expect(history.canRedo, "a new step ends what could be repeated").toBe(false);
});

it("changing one clause leaves every other as the same value", () => {
  const changed = setClause(form, 1, 5, { when: { is: "has_events" } });
  expect(changed.sections[0]).toBe(form.sections[0]);
  expect(changed.sections[1]?.clauses[4]).toBe(form.sections[1]?.clauses[4]);
});

import { expect, it } from "vitest";
import type { BatchPlanned } from "$ui/api/batch";
import { keyOf, sum } from "./plan";

const planned = (copy: BatchPlanned["copy"], pages: number | null): BatchPlanned => ({
  item: { noun: "agreement", id: "a" }, title: "Договор", copy, pages, problem: null, warning: null,
});

it("kept papers, drafts and what will not be printed are counted apart", () => {
  expect(sum([planned("final", 8), planned("draft", null), planned("final", 3), planned("none", null)])).toEqual({ final: 2, draft: 1, none: 1, pages: 11 });
  expect(sum([])).toEqual({ final: 0, draft: 0, none: 0, pages: 0 });
});

it("an agreement and an addendum of one id are two papers", () => {
  expect(keyOf({ noun: "agreement", id: "a" })).not.toBe(keyOf({ noun: "addendum", id: "a" }));
});

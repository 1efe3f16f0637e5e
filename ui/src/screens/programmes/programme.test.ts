import { expect, it } from "vitest";
import { blank, blankPart, moved, sumOf } from "./programme";

const part = (theory: number, practice: number) => ({ ...blankPart(undefined), theory, practice });

it("the sum of parts is exact and says what the programme lacks", () => {
  const parts = [part(50, 150), part(10, 20), part(0, 70)];
  expect(sumOf({ ...blank(), hours: 300, parts })).toEqual({ theory: 60, practice: 240, total: 300, missing: 0 });
  expect(sumOf({ ...blank(), hours: 7200, parts }).missing).toBe(6900);
  expect(sumOf({ ...blank(), hours: 100, parts }).missing).toBe(-200);
});

it("a part moves by one step and stops at the edges", () => {
  expect(moved(["a", "b", "c"], 1, -1)).toEqual(["b", "a", "c"]);
  expect(moved(["a", "b", "c"], 1, 1)).toEqual(["a", "c", "b"]);
  expect(moved(["a", "b", "c"], 0, -1)).toEqual(["a", "b", "c"]);
  expect(moved(["a", "b", "c"], 2, 1)).toEqual(["a", "b", "c"]);
});

it("a new part is like the one above it, but empty of hours and title", () => {
  const above = { ...part(100, 200), title: "Основы", place: "каб. 12", realised_by: "school", component: "course" as const };
  expect(blankPart(above)).toMatchObject({ component: "course", title: "", theory: 0, practice: 0, place: "каб. 12", realised_by: "school" });
});

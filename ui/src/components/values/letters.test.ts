import { expect, it } from "vitest";
import { compare, fold, matches } from "./letters";

it("ё and е, case and spaces do not matter to search", () => {
  expect(fold("  Щёголев\u00a0 ПЁТР ")).toBe("щеголев петр");
  expect(matches("Школа № 3 имени Щёголева, город Обнинск", "обн щего")).toBe(true);
  expect(matches("Школа № 3", "школа 4")).toBe(false);
  expect(matches("что угодно", "")).toBe(true);
});

it("order is Russian, numbers inside words count, empty ones come last", () => {
  expect(["Школа № 10", "", "Ёлкино", "Школа № 2", "Жуково", "Едрово"].sort(compare)).toEqual(["Едрово", "Ёлкино", "Жуково", "Школа № 2", "Школа № 10", ""]);
  expect([3, null, 1].sort(compare)).toEqual([1, 3, null]);
});

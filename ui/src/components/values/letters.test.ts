import { expect, it } from "vitest";
import { compare, findable, fold, matches, withWords } from "./letters";

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

it("words are sought in any order, with ё and е alike", () => {
  const all = findable(["МБОУ СОШ № 3 Python", "АО «Прогресс», Лицей № 1", "Ёлка и шар"], (row) => row);
  expect(withWords(all, "елка")).toEqual(["Ёлка и шар"]);
  expect(withWords(all, "лицей прогр")).toEqual(["АО «Прогресс», Лицей № 1"]);
  expect(withWords(all, "  ")).toHaveLength(3);
  expect(withWords(all, "лицей python")).toEqual([]);
});

it("six thousand rows are filtered quicker than one types", () => {
  const many = findable(Array.from({ length: 6000 }, (_, n) => `${n}-2026 IT-куб МБОУ СОШ № 3 Программирование на Python проект`), (row) => row);
  const began = performance.now();
  for (const query of ["п", "пи", "пит", "python 59"]) withWords(many, query);
  expect(performance.now() - began).toBeLessThan(100);
});

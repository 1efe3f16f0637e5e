import { expect, it } from "vitest";
import { filled, sentence } from "./problems";

it("named values take their places and what is not named stays visible", () => {
  expect(filled("Должно быть {expected}, а стоит {found}.", { expected: "3", found: "5" })).toBe("Должно быть 3, а стоит 5.");
  expect(filled("{a} {b}", { a: "{b}", b: "1" })).toBe("{b} 1");
  expect(filled("{a}", {})).toBe("{a}");
});

it("a code without a sentence is named", () => {
  expect(sentence("no_such_code_anywhere")).toContain("no_such_code_anywhere");
});

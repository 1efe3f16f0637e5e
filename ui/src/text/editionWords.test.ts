import { expect, it } from "vitest";
import { editionWords } from "./editionWords";

/** Every word, with numbers where a sentence counts. */
function all(words: object): string[] {
  return Object.values(words).flatMap((word: unknown) => {
    if (typeof word === "function") return [String((word as (...of: unknown[]) => string)(9, 2, 1))];
    return typeof word === "string" ? [word] : all(word as object);
  });
}

it("a paper is nowhere called a form, and nobody speaks of an order of the ministry", () => {
  for (const kind of [{ key: "certificate" }, { key: "" }]) {
    for (const word of all(editionWords(kind))) expect(word).not.toMatch(/форм[аыеу]\b|форму|приказа целиком|официальн/i);
  }
});

it("a trial of papers counts papers", () => {
  expect(editionWords({ key: "" }).trial.summary(9, 2, 0)).toBe("9\u00a0бумаг, по одной на договор: текст меняется у 2, новые замечания у 0");
  expect(editionWords(null).trial.summary(9, 2, 0)).toBe("9\u00a0договоров: текст меняется у 2, новые замечания у 0");
});

import cases from "$assets/text/quotes.json";
import { expect, it } from "vitest";
import { nested, quoted } from "./quotes";

it.each(cases as [string, string][])("%s stands on a screen as on paper", (typed, shown) => expect(nested(typed)).toBe(shown));

it("a name that has quotes of its own is quoted once more", () => {
  expect(quoted("МБОУ «СОШ № 3»")).toBe("«МБОУ „СОШ № 3“»");
  expect(quoted("Робототехника")).toBe("«Робототехника»");
});

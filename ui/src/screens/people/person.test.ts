import { expect, it } from "vitest";
import { blank, fullName, placeOf } from "./person";

it("a name is put together from what is there", () => {
  expect(fullName({ ...blank(), surname: " Юй ", given: "Ли" })).toBe("Юй Ли");
  expect(fullName(blank())).toBe("");
});

it("a mention leads to the place where the person stands", () => {
  expect(placeOf({ role: "teacher", id: "a" })).toEqual({ screen: "agreements", id: "a", query: { tab: "teachers" } });
  expect(placeOf({ role: "signatory", id: "o" }).screen).toBe("organizations");
});

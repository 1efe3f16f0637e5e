import { expect, it } from "vitest";
import { readHash, writeHash } from "./router.svelte";

it("an address is read back as it was written, whatever the words in it", () => {
  for (const place of [
    { screen: "", rest: [], query: {} },
    { screen: "agreements", rest: ["new"], query: {} },
    { screen: "organizations", rest: ["0198/5", "a?b#c"], query: { text: "школа № 3 & «Ёлка»", state: "draft" } },
  ]) expect(readHash(writeHash(place))).toEqual(place);
});

it("an empty filter leaves the address clean", () => {
  expect(writeHash({ screen: "agreements", rest: [], query: { text: "" } })).toBe("#/agreements");
});

it("a broken address is no fault", () => {
  expect(readHash("#/agreements/%E0%A4%A")).toEqual({ screen: "agreements", rest: ["%E0%A4%A"], query: {} });
  expect(readHash("")).toEqual({ screen: "", rest: [], query: {} });
});

import { expect, it, vi } from "vitest";
import { readHash, router, writeHash } from "./router.svelte";

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

it("an errand leads back to the place for whose sake it was run, with what was made there", () => {
  vi.stubGlobal("location", { hash: "" });
  vi.stubGlobal("history", { state: null, pushState: () => {}, replaceState: () => {} });
  router.go("agreements", ["steps"]);
  expect(router.back()).toBe(false);
  router.errand("organizations", ["new"]);
  expect(router.place).toEqual({ screen: "organizations", rest: ["new"], query: { then: "#/agreements/steps" } });
  expect(router.back("0198")).toBe(true);
  expect(router.place).toEqual({ screen: "agreements", rest: ["steps"], query: { made: "0198" } });
  vi.unstubAllGlobals();
});

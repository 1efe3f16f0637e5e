import { expect, it } from "vitest";
import okopf from "../../../src-tauri/core/src/domain/requisites/okopf.rs?raw";
import { LEGAL_FORMS } from "./legal_forms";

it("a form that can be chosen is one that the core takes, and none is missing", () => {
  const known = [...okopf.matchAll(/\(\s*"(\d{5})",\s*"([^"]+)",?\s*\)/g)].map((found) => [found[1], found[2]]);
  expect(known.length).toBeGreaterThan(40);
  expect(LEGAL_FORMS).toEqual(known);
});

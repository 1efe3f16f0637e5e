import { expect, test } from "vitest";
import type { Agreement } from "$ui/api/agreements";
import { ends, isKind, kindsFor } from "./kinds";

const of = (...roles: ("base" | "participant")[]) => ({ parties: roles.map((role) => ({ role })) }) as unknown as Agreement;

test("only one of several participants may leave alone", () => {
  expect(kindsFor(of("base", "participant"))).not.toContain("withdrawal");
  expect(kindsFor(of("base", "participant", "participant"))[0]).toBe("withdrawal");
});

test("what ends an agreement changes none of its terms", () => {
  expect(["change", "withdrawal"].some((kind) => isKind(kind) && ends(kind))).toBe(false);
  expect(kindsFor(of("base", "participant")).every(ends)).toBe(true);
  expect(isKind("other")).toBe(false);
});

import { expect, it } from "vitest";
import { fateOf, roleOf } from "./coming";

const card = { sealed: false, by_paper: false, own: false, noun: "organization" } as const;

it("what is empty here is filled in, what differs stays until it is told otherwise", () => {
  expect(fateOf(card, { fills: true }, false)).toBe("fills");
  expect(fateOf(card, { fills: false }, false)).toBe("stays");
  expect(fateOf(card, { fills: false }, true)).toBe("replaced");
});

it("one's own card and an agreement are not touched unasked, a final paper never", () => {
  expect(fateOf({ ...card, own: true }, { fills: true }, false)).toBe("stays");
  expect(fateOf({ ...card, noun: "agreement" }, { fills: true }, false)).toBe("stays");
  expect(fateOf({ ...card, noun: "agreement", sealed: true }, { fills: true }, true)).toBe("stays");
});

it("what a final paper of the package says is taken without asking", () => {
  const agreement = { ...card, noun: "agreement", by_paper: true } as const;
  expect(fateOf(agreement, { fills: true }, false)).toBe("fills");
  expect(fateOf(agreement, { fills: false }, false)).toBe("replaced");
});

it("a party is said by its role and what it does", () => {
  const party = { id: "a", name: "Школа", inn: "", role: "participant", realises_parts: false, gives_resources: true, own: false } as const;
  const roles = { base: "базовая", participant: "участник" };
  expect(roleOf(party, roles, "реализует части", "даёт ресурсы")).toBe("участник, даёт ресурсы");
  expect(roleOf({ ...party, realises_parts: true }, roles, "реализует части", "даёт ресурсы")).toBe("участник, реализует части и даёт ресурсы");
  expect(roleOf({ ...party, gives_resources: false }, roles, "реализует части", "даёт ресурсы")).toBe("участник");
});

import { expect, it } from "vitest";
import type { Party, Programme, Share } from "$ui/api/agreements";
import { newParty, newShare } from "./blank";
import { balance, byParty, distribute, inOrder, rest, shareOf } from "./shares";

const part = (id: string, theory: number, practice: number, realised_by: string | null = null) => ({
  id, component: "module" as const, title: id, kind: null, focus: null, theory, practice, realised_by, place: `place of ${id}`, starts_on: null, ends_on: null,
  attestation: "зачёт",
});
const programme: Programme = {
  id: "p", title: "Python", kind: "developmental", focus: "technical", hours: 7200, academic_hour_minutes: 45, min_age: null, max_age: null, min_size: null,
  max_size: null, approved_on: null, approved_by: "", note: "", archived: false,
  parts: [part("a", 1000, 2400), part("b", 500, 1500, "school"), part("c", 300, 1500, "plant")],
};
const party = (id: string, role: Party["role"], realises = role === "base"): Party => ({ ...newParty(role), organization_id: id, realises_parts: realises });
const parties = [party("centre", "base"), party("school", "participant", true), party("plant", "participant", false)];
const share = (part_id: string, organization_id: string, theory: number, practice: number): Share => ({ ...newShare(part_id, organization_id), theory, practice });

it("parts go to those who usually realise them, and to the base organisation where nobody may", () => {
  const filled = distribute(programme, parties, "whole", []);
  expect(filled.map(({ part_id, organization_id, theory, practice }) => [part_id, organization_id, theory, practice])).toEqual([
    ["a", "centre", 1000, 2400], ["b", "school", 500, 1500], ["c", "centre", 300, 1500],
  ]);
  expect(filled[1]).toMatchObject({ place: "place of b", attestation: "зачёт" });
  expect(balance(programme, "whole", filled)).toEqual({ due: 7200, given: 7200, lack: 0 });
});

it("what somebody has already got stays as it is, and rows of unknown parts go", () => {
  const mine = share("b", "centre", 100, 0);
  const filled = distribute(programme, parties, "whole", [share("lost", "centre", 5, 5), mine]);
  expect(filled.map((each) => each.part_id)).toEqual(["a", "b", "c"]);
  expect(filled[1]).toEqual(mine);
});

it("of an agreement on some parts only those of the participants are taken, or all when there are none", () => {
  expect(distribute(programme, parties, "parts", []).map((each) => each.part_id)).toEqual(["b"]);
  expect(distribute(programme, [party("centre", "base")], "parts", [])).toHaveLength(3);
});

it("without a base organisation nothing is given to nobody", () => {
  expect(distribute(programme, [party("school", "participant", true)], "whole", []).map((each) => each.organization_id)).toEqual(["school"]);
});

it("a part led by two is summed exactly, half hours too", () => {
  const shares = [share("a", "centre", 950, 1200), share("a", "school", 50, 1250)];
  expect(rest(programme.parts[0] ?? part("x", 0, 0), shares)).toEqual({ theory: 0, practice: -50 });
  expect(byParty(parties, shares)).toEqual([
    { organization_id: "centre", parts: 1, theory: 950, practice: 1200 }, { organization_id: "school", parts: 1, theory: 50, practice: 1250 },
  ]);
});

it("some parts are measured by their own volume, the whole by the programme's", () => {
  const shares = [share("b", "school", 500, 1000)];
  expect(balance(programme, "parts", shares)).toEqual({ due: 2000, given: 1500, lack: 500 });
  expect(balance(programme, "whole", shares)).toEqual({ due: 7200, given: 1500, lack: 5700 });
});

it("rows follow the programme's order, and a row never begins with less than nothing", () => {
  expect(inOrder(programme, [share("c", "x", 0, 0), share("lost", "x", 0, 0), share("a", "x", 0, 0)]).map((each) => each.part_id)).toEqual(["a", "c", "lost"]);
  expect(shareOf(part("a", 100, 100), "x", { theory: -50, practice: 25 })).toMatchObject({ theory: 0, practice: 25 });
});

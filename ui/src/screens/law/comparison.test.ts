import { expect, it } from "vitest";
import type { ClauseComparison, Piece } from "$ui/api/law";
import { counts, likeness, side, standing } from "./comparison";

const piece = (kind: Piece["kind"], text: string): Piece => ({ kind, text });
const clause = (ours: string, official: string, pieces: Piece[]) =>
  ({ key: ours ? "k" : "", number: "1.1", added: false, ours, official, pieces }) as unknown as ClauseComparison;

it("a hundred per cent means word for word", () => {
  expect(likeness([piece("same", "стороны договорились")])).toBe(100);
  const nearly = [piece("same", "слово ".repeat(1000)), piece("added", "лишнее")];
  expect(likeness(nearly)).toBe(99);
  expect(likeness([piece("added", "всё"), piece("removed", "другое")])).toBe(0);
  expect(likeness([])).toBe(0);
});

it("half of the words in common is fifty per cent", () => {
  expect(likeness([piece("same", "а б"), piece("added", "в г"), piece("removed", "д е")])).toBe(50);
});

it("each clause stands in one of four ways", () => {
  const all = [
    clause("а", "а", [piece("same", "а")]), clause("а б", "а", [piece("same", "а"), piece("added", "б")]),
    clause("а", "", [piece("added", "а")]), clause("", "а", [piece("removed", "а")]),
  ];
  expect(all.map(standing)).toEqual(["same", "differs", "ours", "theirs"]);
  expect(counts(all)).toEqual({ same: 1, differs: 1, ours: 1, theirs: 1 });
});

it("a side shows what is common and what is its own", () => {
  const pieces = [piece("same", "а"), piece("added", "б"), piece("removed", "в")];
  expect(side(pieces, "added").map((each) => each.text)).toEqual(["а", "б"]);
  expect(side(pieces, "removed").map((each) => each.text)).toEqual(["а", "в"]);
});

import { describe, expect, it, vi } from "vitest";
import type { Agreement, Finding } from "$ui/api/agreements";
import { STEPS } from "$ui/app/begunAgreement";
import { reasons } from "$ui/text/help/steps";
import { NIL, newParty } from "../blank";
import { begin, cardKeeper, firstWaiting, mended, placeOf, stepOf, waits, withMade } from "./steps";

const blank = { programme_id: null, copies: 2, parties: [] } as unknown as Agreement;
const at = (field: string) => stepOf({ noun: "agreement", field });

describe("a step", () => {
  it("is found by the field that it asks for, and the last one shows the rest", () => {
    const asked = ["parties.1.realises_parts", "parties.0.resources.2.title", "programme_id", "shares.3.theory", "schedule", "papers.by", "financing.kind", "teachers.0.full_name", "dated_on", ""];
    expect(asked.map(at)).toEqual(["parties", "resources", "programme", "shares", "pupils", "pupils", "financing", "resources", "review", "review"]);
  });

  it("is found by the record that stands behind an answer", () => {
    expect([stepOf({ noun: "organization", field: "inn" }), stepOf({ noun: "programme", field: "hours" }), stepOf({ noun: "edition", field: "" })]).toEqual([
      "parties", "programme", "review",
    ]);
  });
});

describe("what a step waits for", () => {
  const finding = (field: string, level: Finding["level"] = "error") => ({ level, subject: { noun: "agreement", id: "a", field } }) as Finding;

  it("is a refused field before all else, counted once", () => {
    const waiting = waits([finding("starts_on"), finding("pupils.min"), finding("financing", "warning"), finding("parties.1")], ["starts_on", "dated_on"]);
    expect([...waiting]).toEqual([
      ["pupils", { refused: 1, missing: 1 }],
      ["review", { refused: 1, missing: 0 }],
      ["parties", { refused: 0, missing: 1 }],
    ]);
  });

  it("leads to the first step that waits, and to the last when none does", () => {
    expect(firstWaiting(waits([finding("financing"), finding("shares")], []))).toBe("shares");
    expect(firstWaiting(waits([finding("financing", "warning")], []))).toBe("review");
  });
});

describe("an agreement that is there", () => {
  it("has one draft with its card: the steps alone leave none, and what was typed in the card is taken up", async () => {
    const drafts = { read: vi.fn(async () => ({ copies: 3 }) as unknown), keep: vi.fn(async () => {}), drop: vi.fn(async () => {}) };
    const initial = { step: "pupils" as const, agreement: blank };
    const keeper = cardKeeper(drafts, initial);
    expect(await keeper.read("agreement/a")).toEqual({ step: "pupils", agreement: { ...blank, copies: 3 } });
    await keeper.keep("agreement/a", { step: "review", agreement: blank });
    expect([drafts.drop.mock.calls, drafts.keep.mock.calls]).toEqual([[["agreement/a"]], []]);
    await keeper.keep("agreement/a", { step: "review", agreement: { ...blank, copies: 4 } });
    expect(drafts.keep.mock.calls).toEqual([["agreement/a", { ...blank, copies: 4 }]]);
    drafts.read.mockResolvedValueOnce(null);
    expect(await keeper.read("agreement/a")).toBeNull();
  });
});

it("every question says why it is asked and names an act", () => {
  for (const [question, all] of Object.entries(reasons)) {
    expect(all.length, question).toBeGreaterThan(0);
    for (const { text, acts } of all) expect(text.length > 40 && acts.length > 0 && acts.every(({ name }) => /\d/.test(name)), text).toBe(true);
  }
});

describe("a beginning", () => {
  it("has places for both parties even in a centre that has not named its own organisation", () => {
    expect(begin(blank).agreement.parties.map((party) => party.role)).toEqual(["base", "participant"]);
    const own = { ...newParty("base"), organization_id: "own" };
    expect(begin({ ...blank, parties: [own] }).agreement.parties.map((party) => party.organization_id)).toEqual(["own", NIL]);
  });

  it("is found again at the step it was left at, and what an older program did not know is there", () => {
    const found = mended({ step: "financing", agreement: { programme_id: "p" } }, begin(blank));
    expect([found?.step, found?.agreement.programme_id, found?.agreement.copies]).toEqual(["financing", "p", 2]);
    expect(mended({ step: "no such step", agreement: {} }, begin(blank))?.step).toBe(STEPS[0]);
    for (const other of [null, 5, "agreement", [], { agreement: null }]) expect(mended(other, begin(blank))).toBeNull();
  });
});

describe("a record made on the way", () => {
  it("takes the first open place among the parties, or a new one, and never a second", () => {
    const ids = (agreement: Agreement) => agreement.parties.map((party) => party.organization_id);
    const first = withMade(begin(blank), "a");
    const second = withMade({ step: "parties", agreement: first }, "b");
    const third = withMade({ step: "parties", agreement: second }, "c");
    expect([ids(first), ids(second), ids(third)]).toEqual([["a", NIL], ["a", "b"], ["a", "b", "c"]]);
    expect(third.parties[2]?.role).toBe("participant");
    expect(ids(withMade({ step: "parties", agreement: third }, "b"))).toEqual(["a", "b", "c"]);
  });

  it("is where one goes on from", () => {
    const agreement = withMade(begin(blank), "a");
    expect(placeOf({ step: "parties", agreement }, "a")).toBe("parties.0.organization_id");
    expect(placeOf({ step: "parties", agreement }, "gone")).toBeUndefined();
    expect(placeOf({ step: "programme", agreement }, "p")).toBe("programme_id");
  });

  it("becomes the programme", () => {
    expect(withMade({ step: "programme", agreement: begin(blank).agreement }, "p").programme_id).toBe("p");
    expect(withMade({ step: "review", agreement: begin(blank).agreement }, "p").programme_id).toBeNull();
  });
});

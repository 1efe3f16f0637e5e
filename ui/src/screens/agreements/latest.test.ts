import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Latest } from "./latest.svelte";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function slow(milliseconds: number) {
  const asked: string[] = [];
  const ask = (question: string) => {
    asked.push(question);
    return new Promise<string>((done) => setTimeout(() => done(question.toUpperCase()), milliseconds));
  };
  return { asked, ask };
}

it("the first question goes at once, later ones after a moment of quiet, the last of them only", async () => {
  const { asked, ask } = slow(10);
  const latest = new Latest(ask, 400);
  latest.follow("a");
  await vi.advanceTimersByTimeAsync(10);
  expect(latest.answer).toBe("A");
  latest.follow("ab");
  await vi.advanceTimersByTimeAsync(300);
  latest.follow("abc");
  await vi.advanceTimersByTimeAsync(399);
  expect(asked).toEqual(["a"]);
  expect(latest.behind).toBe(true);
  await vi.advanceTimersByTimeAsync(11);
  expect(asked).toEqual(["a", "abc"]);
  expect(latest.answer).toBe("ABC");
  expect(latest.behind).toBe(false);
});

it("a stale answer is never shown, and there is one question at a time", async () => {
  const { asked, ask } = slow(1000);
  const latest = new Latest(ask, 400);
  latest.follow("old");
  await vi.advanceTimersByTimeAsync(100);
  latest.follow("new");
  await vi.advanceTimersByTimeAsync(899);
  expect(asked).toEqual(["old"]);
  await vi.advanceTimersByTimeAsync(1);
  expect(latest.answer).toBeUndefined();
  expect(asked).toEqual(["old", "new"]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(latest.answer).toBe("NEW");
});

it("a refusal is told, the old answer stays, and the next answer clears it", async () => {
  let fail = false;
  const latest = new Latest(async (question: string) => {
    if (fail) throw new Error("no");
    return question;
  }, 100);
  latest.follow("a");
  await vi.advanceTimersByTimeAsync(0);
  fail = true;
  latest.follow("b");
  await vi.advanceTimersByTimeAsync(100);
  expect(latest.answer).toBe("a");
  expect(latest.problem).toBeInstanceOf(Error);
  fail = false;
  latest.follow("c");
  await vi.advanceTimersByTimeAsync(100);
  expect([latest.answer, latest.problem]).toEqual(["c", null]);
});

it("who left hears nothing", async () => {
  const { ask } = slow(10);
  const latest = new Latest(ask, 100);
  latest.follow("a");
  latest.close();
  await vi.advanceTimersByTimeAsync(50);
  expect(latest.answer).toBeUndefined();
});

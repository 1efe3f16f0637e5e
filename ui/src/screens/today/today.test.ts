import { expect, it } from "vitest";
import type { Task } from "$ui/api/today";
import { groups, placeOf } from "./today";

const task = (more: Partial<Task>): Task => ({
  code: "СФ-19", problem: "task_agreement_ends", values: {}, due_on: "2026-11-21", urgency: "today", reminder: 7,
  subject: { noun: "agreement", id: "1", field: "ends_on" }, action: "decide", ...more,
});

it("groups stand in the order of the day, and empty ones do not", () => {
  const found = groups([task({ urgency: "later" }), task({ urgency: "overdue" }), task({ urgency: "later" })]);
  expect(found.map(({ urgency, tasks }) => [urgency, tasks.length])).toEqual([["overdue", 1], ["later", 2]]);
});

it("a task leads to its field, in an agreement to its tab", () => {
  expect(placeOf(task({}))).toEqual({ screen: "agreements", id: "1", query: { tab: "terms" } });
  expect(placeOf(task({ subject: { noun: "agreement", id: "1", field: "" } })).query).toEqual({});
  expect(placeOf(task({ subject: { noun: "contract", id: "2", field: "state" } })).query).toEqual({ field: "state" });
  expect(placeOf(task({ subject: { noun: "contract", id: "2", field: "" } }))).toEqual({ screen: "contracts", id: "2", query: {} });
});

import { expect, it } from "vitest";
import type { Norm } from "$ui/api/law";
import { normOn } from "./normDays.svelte";

const row = (value: number, valid_from: string | null, valid_until: string | null = null): Norm => ({
  id: String(value), key: "pupil_list_days", title: "", value, unit: "рабочих дней", act_id: null, source: "", valid_from, valid_until, checked_on: null, archived: false,
});

it("a hint names the norm in force on the agreement's day", () => {
  const rows = [row(5, null), row(3, "2027-01-01"), row(9, "2027-01-01", "2027-01-31")].reverse();
  expect(normOn(rows, "pupil_list_days", "2026-11-21")?.value).toBe(5);
  expect(normOn(rows, "pupil_list_days", "2027-02-01")?.value).toBe(3);
  expect(normOn(rows, "no_such_norm", "2026-11-21")).toBeUndefined();
});

import { expect, it } from "vitest";
import type { CalendarDay } from "$ui/api/law";
import { actOf, byDate, kindOf, monthDays, plainKind, step, totals, turned, weekday, withAct } from "./calendar";

const notes = { working: "рабочий день", day_off: "выходной день", shortened: "на час короче" };
const decree = "Постановление № 1466";
const kept: CalendarDay[] = [
  { on: "2026-01-02", kind: "day_off", note: "Новогодние каникулы", act: "ст. 95 и 112 ТК РФ" },
  { on: "2026-01-09", kind: "day_off", note: "выходной за 3 января", act: decree },
];

it("weeks begin on Monday and Saturday is free", () => {
  expect(weekday("2026-11-23")).toBe(0);
  expect([plainKind("2026-11-20"), plainKind("2026-11-21"), plainKind("2026-11-22")]).toEqual(["working", "day_off", "day_off"]);
  expect(monthDays(2028, 2)).toHaveLength(29);
});

it("three clicks on an ordinary day leave no trace", () => {
  let days: CalendarDay[] = kept;
  const seen: string[] = [];
  for (let click = 0; click < 3; click++) {
    days = turned(days, "2026-03-02", kept, notes);
    seen.push(kindOf("2026-03-02", byDate(days)));
  }
  expect(seen).toEqual(["day_off", "shortened", "working"]);
  expect(days).toEqual(kept);
});

it("a holiday that became an ordinary working day is said outright, else the rule of the law would bring it back", () => {
  let days = turned(kept, "2026-01-09", kept, notes);
  days = turned(days, "2026-01-09", kept, notes);
  expect(days.find((day) => day.on === "2026-01-09")).toEqual({ on: "2026-01-09", kind: "working", note: "рабочий день", act: "" });
});

it("a day back where it was has its old reason", () => {
  let days: CalendarDay[] = kept;
  for (let click = 0; click < 3; click++) days = turned(days, "2026-01-09", kept, notes);
  expect(days).toEqual(kept);
});

it("changed days rest on the act of the year, the others keep theirs", () => {
  const days = turned(kept, "2026-03-02", kept, notes);
  expect(withAct({ act: " Приказ ", days }).map((day) => day.act)).toEqual(["ст. 95 и 112 ТК РФ", decree, "Приказ"]);
});

it("the act of a year is the one that moved its days, not the Labour Code", () => {
  expect(actOf(kept)).toBe(decree);
  expect(actOf(kept.slice(0, 1))).toBe("");
});

it("days of a month are counted by kind", () => {
  expect(totals(monthDays(2026, 11), byDate([{ on: "2026-11-03", kind: "shortened", note: "…", act: "" }, { on: "2026-11-04", kind: "day_off", note: "…", act: "" }])))
    .toEqual({ working: 20, off: 10, shortened: 1 });
});

it("keys walk the year and do not leave it", () => {
  expect(step("2026-01-01", "ArrowLeft")).toBe("2026-01-01");
  expect(step("2026-01-31", "ArrowRight")).toBe("2026-02-01");
  expect(step("2026-12-28", "ArrowDown")).toBe("2026-12-28");
  expect(step("2026-01-31", "PageDown")).toBe("2026-02-28");
  expect(step("2026-05-15", "Home")).toBe("2026-05-01");
  expect(step("2026-05-15", "End")).toBe("2026-05-31");
  expect(step("2026-05-15", "a")).toBeUndefined();
});

import { expect, it } from "vitest";
import { newScheduleLine } from "./blank";
import { computed } from "./money";
import { pupilsOf } from "./pupils";
import { readTime, showTime } from "./times";

it.each([["15:30", "15:30:00"], ["15.30", "15:30:00"], ["1530", "15:30:00"], ["930", "09:30:00"], ["9", "09:00:00"], ["9:05", "09:05:00"], ["15:30:00", "15:30:00"]])(
  "«%s» is the time %s",
  (typed, time) => expect(readTime(typed)).toBe(time),
);
it.each(["", "24:00", "12:60", "полдень", "12345", "-1"])("«%s» is no time", (typed) => expect(readTime(typed)).toBeNull());
it("a time is shown without seconds", () => expect(showTime("09:05:00")).toBe("09:05"));

it("a pasted list may be numbered names or columns of a spreadsheet", () => {
  const list = pupilsOf("1. Ёлкина Анна\r\n2) Петров  Пётр Петрович\n\n3\tСидоров Иван\t01.02.2013\t6 «А»\nКим Ли;6Б;2012-05-06", "2026-11-21");
  expect(list.map(({ full_name, born_on, group }) => [full_name, born_on, group])).toEqual([
    ["Ёлкина Анна", null, ""], ["Петров Пётр Петрович", null, ""], ["Сидоров Иван", "2013-02-01", "6 «А»"], ["Ким Ли", "2012-05-06", "6Б"],
  ]);
});

it("a new lesson repeats the last one on the next working day of the week", () => {
  const monday = { ...newScheduleLine("a"), starts_at: "15:00:00", hours: 200 };
  expect(newScheduleLine("b", monday)).toMatchObject({ organization_id: "a", weekday: 2, starts_at: "15:00:00", hours: 200 });
  expect(newScheduleLine("b", { ...monday, weekday: 6 }).weekday).toBe(1);
});

it("the sum of a rate and man-hours is exact, or unknown", () => {
  expect(computed(12550, 240)).toBe(3012000);
  expect(computed(null, 240)).toBeNull();
  expect(computed(1, null)).toBeNull();
});

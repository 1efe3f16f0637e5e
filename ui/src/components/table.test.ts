import { expect, it } from "vitest";
import { cellText, type Column, findTyped, shownTable, sorter } from "./table.svelte";

interface Row { name: string; hours: number | null }
const rows: Row[] = [{ name: "Школа № 10", hours: 34 }, { name: "Ёлка", hours: null }, { name: "Школа № 2", hours: 72 }];
const columns: Column<Row>[] = [
  { key: "name", title: "Название", value: (row) => row.name, width: "1fr" },
  { key: "hours", title: "Часы", value: (row) => row.hours, width: "80px", align: "right" },
];

it("rows are sorted in Russian order and back, and stand as they came without a sort", () => {
  const sort = sorter<Row>();
  expect(sort(rows, columns, null)).toEqual(rows);
  expect(sort(rows, columns, { key: "name", desc: false }).map((r) => r.name)).toEqual(["Ёлка", "Школа № 2", "Школа № 10"]);
  expect(sort(rows, columns, { key: "name", desc: true }).map((r) => r.name)).toEqual(["Школа № 10", "Школа № 2", "Ёлка"]);
  expect(sort(rows, columns, { key: "hours", desc: false }).map((r) => r.hours)).toEqual([34, 72, null]);
});

it("new rows are sorted anew", () => {
  const sort = sorter<Row>();
  sort(rows, columns, { key: "name", desc: false });
  expect(sort([...rows, { name: "Акация", hours: 1 }], columns, { key: "name", desc: false })[0]?.name).toBe("Акация");
});

it("typing finds a row by the beginning of any of its words, going round", () => {
  const text = (row: Row) => row.name;
  expect(findTyped(rows, text, "елк", 0)).toBe(1);
  expect(findTyped(rows, text, "шк", 1)).toBe(2);
  expect(findTyped(rows, text, "шк", 3)).toBe(0);
  expect(findTyped(rows, text, "№ 2", 0)).toBe(2);
  expect(findTyped(rows, text, "кола", 0)).toBe(-1);
});

it("a list goes to a spreadsheet as it is shown, with dates and numbers as what they are", () => {
  interface Line { name: string; hours: number; on: string | null; parts: number; state: string }
  const line: Line = { name: "Программа «Центр «Рост»»", hours: 3650, on: "2026-09-01", parts: 3, state: "draft" };
  const all: Column<Line>[] = [
    { key: "name", title: "Название", value: (row) => row.name, width: "1fr" },
    { key: "hours", title: "Часы", kind: "hundredths", value: (row) => row.hours, width: "80px" },
    { key: "on", title: "Дата", kind: "date", value: (row) => row.on, width: "80px" },
    { key: "parts", title: "Части", value: (row) => row.parts, width: "80px" },
    { key: "state", title: "Состояние", value: () => 1, show: () => "Проект", width: "80px" },
    { key: "menu", title: "Действия", value: () => "", fixed: true, width: "80px" },
  ];
  expect(shownTable(all, [line, { ...line, name: "", on: null }])).toEqual({
    columns: ["Название", "Часы", "Дата", "Части", "Состояние"],
    rows: [
      [{ text: "Программа «Центр „Рост“»" }, { number: 36.5 }, { date: "2026-09-01" }, { number: 3 }, { text: "Проект" }],
      ["empty", { number: 36.5 }, "empty", { number: 3 }, { text: "Проект" }],
    ],
  });
  expect(all.slice(1, 3).map((column) => cellText(column, line))).toEqual(["36,5", "01.09.2026"]);
});

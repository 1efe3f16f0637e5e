/** What a table is told about its columns, and the sorted rows that follow from it (TanStack Table's model, fed from runes). */
import {
  type ColumnDef, createTable, getCoreRowModel, getSortedRowModel, type SortingState, type TableOptionsResolved,
} from "@tanstack/table-core";
import type { Snippet } from "svelte";
import { shortDate } from "./values/dates";
import { compare, fold, type Sortable } from "./values/letters";
import { showScaled } from "./values/numbers";
import { nested } from "./values/quotes";

export interface Column<Row> {
  key: string;
  title: string;
  /** What the cell is sorted by. */
  value: (row: Row) => Sortable;
  /** The value is an ISO date, or an integer of hundredths: shown so, and a spreadsheet gets a date or a number. */
  kind?: "date" | "hundredths";
  /** What the cell shows when it is not the value itself. */
  cell?: Snippet<[Row]>;
  /** The text shown for the value (a word for a code). */
  show?: (row: Row) => string;
  /** A track of a CSS grid: "120px", "minmax(200px, 2fr)". */
  width: string;
  align?: "left" | "right";
  /** Buttons, not facts: neither sorted nor exported. */
  fixed?: boolean;
  /** Shown only where the table is at least so wide (pixels): a narrow window keeps what matters. */
  from?: number;
}

export interface Sort {
  key: string;
  desc: boolean;
}

/** A cell on its way to a spreadsheet. */
export type PlainCell = "empty" | { text: string } | { number: number } | { date: string };

/** A list exactly as it stands: the columns in sight, the rows in their order. */
export interface ShownTable {
  columns: string[];
  rows: PlainCell[][];
}

export function cellText<Row>(column: Column<Row>, row: Row): string {
  if (column.show) return nested(column.show(row));
  const value = column.value(row);
  if (value === null || value === undefined) return "";
  if (column.kind === "date") return shortDate(String(value));
  if (column.kind === "hundredths") return showScaled(Number(value), 2);
  return nested(String(value));
}

/** What is shown, typed: a date where there is a date, a number where there is a number. */
export function plainCell<Row>(column: Column<Row>, row: Row): PlainCell {
  const value = column.value(row);
  if (!column.show && value !== null && value !== undefined && value !== "") {
    if (column.kind === "date") return { date: String(value) };
    if (column.kind === "hundredths") return { number: Number(value) / 100 };
    if (typeof value === "number") return { number: value };
  }
  const text = cellText(column, row);
  return text ? { text } : "empty";
}

export function shownTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): ShownTable {
  const facts = columns.filter((column) => !column.fixed);
  return { columns: facts.map((column) => column.title), rows: rows.map((row) => facts.map((column) => plainCell(column, row))) };
}

/** Rows in the order asked for. `rows` should be raw state: a deep proxy of thousands of rows is slow. */
export function sorter<Row>(): (rows: readonly Row[], columns: readonly Column<Row>[], sort: Sort | null) => readonly Row[] {
  const options: TableOptionsResolved<Row> = {
    data: [], columns: [], state: {}, onStateChange: () => {}, renderFallbackValue: null,
    getCoreRowModel: getCoreRowModel(), getSortedRowModel: getSortedRowModel(),
  };
  const table = createTable(options);
  let known: readonly Column<Row>[] | undefined;
  let definitions: ColumnDef<Row>[] = [];
  return (rows, columns, sort) => {
    if (known !== columns) {
      known = columns;
      definitions = columns.map((column) => ({
        id: column.key,
        accessorFn: column.value,
        sortingFn: (a, b, key) => compare(a.getValue<Sortable>(key), b.getValue<Sortable>(key)),
      }));
    }
    const sorting: SortingState = sort ? [{ id: sort.key, desc: sort.desc }] : [];
    table.setOptions((old) => ({ ...old, data: rows as Row[], columns: definitions, state: { ...table.initialState, sorting } }));
    return sort ? table.getSortedRowModel().rows.map((row) => row.original) : rows;
  };
}

/** Where the row lies that begins with what was typed; the search goes round from the current row. */
export function findTyped<Row>(rows: readonly Row[], text: (row: Row) => string, typed: string, from: number): number {
  const wanted = fold(typed);
  if (!wanted) return -1;
  for (let step = 0; step < rows.length; step++) {
    const at = (Math.max(from, 0) + step) % rows.length;
    const row = rows[at];
    if (row !== undefined && fold(text(row)).split(" ").some((_, n, all) => all.slice(n).join(" ").startsWith(wanted))) return at;
  }
  return -1;
}

/** What a table is told about its columns, and the sorted rows that follow from it (TanStack Table's model, fed from runes). */
import {
  type ColumnDef, createTable, getCoreRowModel, getSortedRowModel, type SortingState, type TableOptionsResolved,
} from "@tanstack/table-core";
import type { Snippet } from "svelte";
import { compare, fold, type Sortable } from "./values/letters";

export interface Column<Row> {
  key: string;
  title: string;
  /** What the cell is sorted, sought and exported by. */
  value: (row: Row) => Sortable;
  /** What the cell shows when it is not the value itself. */
  cell?: Snippet<[Row]>;
  /** The text shown for the value (a date, a sum). */
  show?: (row: Row) => string;
  /** A track of a CSS grid: "120px", "minmax(200px, 2fr)". */
  width: string;
  align?: "left" | "right";
  /** Not to be sorted by. */
  fixed?: boolean;
  /** Shown only where the table is at least so wide (pixels): a narrow window keeps what matters. */
  from?: number;
}

export interface Sort {
  key: string;
  desc: boolean;
}

export function cellText<Row>(column: Column<Row>, row: Row): string {
  if (column.show) return column.show(row);
  const value = column.value(row);
  return value === null || value === undefined ? "" : String(value);
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

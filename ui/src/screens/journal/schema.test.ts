/** Every table and column of the base has its Russian name: a new migration must bring its words along. */
import { expect, it } from "vitest";
import { choiceColumns, choices, choicesOf, columns, columnsOf, nouns } from "$ui/text/journal";

const migrations = import.meta.glob<string>("../../../../src-tauri/core/migrations/*.sql", { eager: true, query: "?raw", import: "default" });
const SIDE = /^(journal|search_.*|draft|setting|document_copy|kept_file)$/;
const SILENT = ["position", "licence_position", "copy_sha256", "id", "day_on", "year"];

const tables = Object.values(migrations).flatMap((sql) =>
  [...sql.matchAll(/CREATE TABLE (\w+) \(([\s\S]*?)\n\) STRICT;/g)].map((found) => ({ table: found[1] ?? "", body: found[2] ?? "" })),
).filter(({ table }) => !SIDE.test(table));
const columnsIn = (body: string) => [...body.matchAll(/^ {4}([a-z_0-9]+) +(?:TEXT|INTEGER|BLOB|REAL)/gm)].map((found) => found[1] ?? "");

it("the tables are seen at all", () => {
  expect(tables.length).toBeGreaterThan(20);
  expect(columnsIn(tables.find(({ table }) => table === "norm")?.body ?? "")).toContain("value");
});

it("every table has a name", () => {
  expect(tables.map(({ table }) => table).filter((table) => !nouns[table])).toEqual([]);
});

it("every column has a name", () => {
  const missing = tables.flatMap(({ table, body }) =>
    columnsIn(body).filter((column) => !SILENT.includes(column) && !columns[column] && !columnsOf[table]?.[column]).map((column) => `${table}.${column}`));
  expect(missing).toEqual([]);
});

it("every word of a choice has its Russian word", () => {
  const missing = tables.flatMap(({ table, body }) =>
    [...body.matchAll(/CHECK \((\w+) IN \(([^)]*)\)/g)].flatMap((found) => {
      const column = found[1] ?? "";
      const words = [...(found[2] ?? "").matchAll(/'(\w+)'/g)].map((word) => word[1] ?? "");
      return words.filter((word) => !choiceColumns.has(column) || !(choicesOf[`${table}.${column}`]?.[word] ?? choices[word])).map((word) => `${table}.${column}: ${word}`);
    }));
  expect(missing).toEqual([]);
});

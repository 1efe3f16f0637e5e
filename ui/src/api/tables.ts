/** Lists as spreadsheets. */
import type { Table } from "./bindings";
import { ask } from "./client";

export const tables = {
  /** Saves a list where the person says: the path; null: they thought better of it. */
  save: (table: Table) => ask<string | null>("table_save", { table }),
};

/** Lines of the journal as a person reads them: days, records by their names, values in words. */
import type { Change, ChangedValue, JournalEntry } from "$ui/api/journal";
import type { PlainCell, ShownTable } from "$ui/components/table.svelte";
import { addDays, longDate, shortDate, shortInstant } from "$ui/components/values/dates";
import { showMoney, showScaled } from "$ui/components/values/numbers";
import { nested, quoted } from "$ui/components/values/quotes";
import { choiceColumns, choices, choicesOf, columns, columnsOf, journal as text, nouns, yesNo } from "$ui/text/journal";

export type Names = ReadonlyMap<string, string>;

export interface Day {
  /** ISO date in the time of this computer. */
  on: string;
  title: string;
  entries: readonly JournalEntry[];
}

/** Date and time of an instant in the time of this computer: «2026-11-21», «14:05». */
export function localTime(at: string): { on: string; time: string } {
  const moment = new Date(at);
  const two = (n: number) => String(n).padStart(2, "0");
  return {
    on: `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`,
    time: `${two(moment.getHours())}:${two(moment.getMinutes())}`,
  };
}

/** Entries by day, in the order they came. */
export function byDay(entries: readonly JournalEntry[], today: string): Day[] {
  const days: { on: string; title: string; entries: JournalEntry[] }[] = [];
  for (const entry of entries) {
    const { on } = localTime(entry.at);
    const last = days.at(-1);
    if (last?.on === on) last.entries.push(entry);
    else days.push({ on, title: dayTitle(on, today), entries: [entry] });
  }
  return days;
}

/** What the screen shows, for a spreadsheet. */
export function asTable(entries: readonly JournalEntry[]): ShownTable {
  const words = (text: string): PlainCell => (text ? { text } : "empty");
  return {
    columns: [...text.columns],
    rows: entries.map((entry) => {
      const { on, time } = localTime(entry.at);
      const author = `${entry.author || text.noAuthor}${entry.origin === "terminal" ? `, ${text.terminal}` : ""}`;
      return [{ date: on }, words(time), words(nested(entry.title)), words(author), words(entry.undone ? text.undone : "")];
    }),
  };
}

function dayTitle(on: string, today: string): string {
  if (on === today) return `${text.today}, ${longDate(on)}`;
  if (today && on === addDays(today, -1)) return `${text.yesterday}, ${longDate(on)}`;
  return longDate(on);
}

export interface Line {
  name: string;
  was: string;
  became: string;
}

export interface ReadableChange {
  /** «Лицензия «Л035-…»: добавлено». */
  title: string;
  action: string;
  lines: readonly Line[];
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** What says nothing to a person: the place in a list, fingerprints. */
const SILENT: ReadonlySet<string> = new Set(["position", "licence_position", "copy_sha256"]);
/** By what a row without a name of its own is recognised. */
const CALLED_BY = ["short_name", "full_name", "title", "surname", "number", "account", "address", "person_name"];
const LONGEST = 400;

export function readable(change: Change, names: Names): ReadableChange {
  const lines = change.values
    .filter(({ column }) => !SILENT.has(column) && !column.startsWith("#"))
    .map((value) => line(change.table, value, names))
    // A new or removed row lists what stood in it, not its empty columns.
    .filter(({ was, became }) => was !== became && (was || became));
  const noun = nouns[change.table] ?? change.table;
  const called = calledBy(change, names);
  return { title: called ? `${noun} ${called}` : noun, action: text.actions[change.action], lines };
}

function calledBy({ table, key, values }: Change, names: Names): string {
  if (table === "calendar_day" || table === "calendar_year") return shortDate(key);
  for (const column of CALLED_BY) {
    const value = values.find((each) => each.column === column);
    const name = value?.became ?? value?.was;
    if (name) return quoted(short(name));
  }
  for (const part of key.split(" ")) {
    const name = names.get(part);
    if (name) return quoted(short(name));
  }
  return "";
}

function line(table: string, { column, was, became }: ChangedValue, names: Names): Line {
  return {
    name: columnsOf[table]?.[column] ?? columns[column] ?? column,
    was: shown(table, column, was, names),
    became: shown(table, column, became, names),
  };
}

/** A value of the base in words; empty stays empty. */
export function shown(table: string, column: string, value: string | null, names: Names): string {
  if (value === null || value === "") return "";
  if (column === "form") return text.formChanged;
  if (column === "becomes" || column === "by_hand") return text.termsChanged;
  if (UUID.test(value)) return nested(names.get(value) ?? text.record);
  if (yesNo.has(column)) return value === "1" ? text.yes : text.no;
  if (choiceColumns.has(column)) return choicesOf[`${table}.${column}`]?.[value] ?? choices[value] ?? value;
  if (column.endsWith("_kopecks")) return showMoney(Number(value));
  if (column.endsWith("_hundredths")) return showScaled(Number(value), 2);
  if (column.endsWith("_on")) return shortDate(value);
  if (column === "finalised_at") return shortInstant(value);
  // Times of a schedule are kept with seconds that nobody typed.
  if (column.endsWith("_at")) return value.slice(0, 5);
  return short(value);
}

function short(value: string): string {
  return value.length > LONGEST ? `${value.slice(0, LONGEST).trimEnd()}…` : value;
}

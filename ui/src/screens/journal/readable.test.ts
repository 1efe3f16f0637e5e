import { expect, it } from "vitest";
import type { Change, JournalEntry } from "$ui/api/journal";
import { asTable, byDay, readable, shown } from "./readable";

const id = "0198f000-0000-7000-8000-000000000001";
const names = new Map([[id, "МБОУ СОШ № 3"]]);
const change = (table: string, action: Change["action"], values: [string, string | null, string | null][], key = id): Change =>
  ({ table, action, key, values: values.map(([column, was, became]) => ({ column, was, became })) });
const entry = (at: string) => ({ id: at, at }) as JournalEntry;

it("entries stand under their days, the last two by name", () => {
  const days = byDay(["2026-11-21T12:00:00", "2026-11-21T09:00:00", "2026-11-20T12:00:00", "2026-09-01T12:00:00"].map(entry), "2026-11-21");
  expect(days.map((day) => [day.title.replaceAll("\u00a0", " "), day.entries.length])).toEqual([
    ["Сегодня, 21 ноября 2026 г.", 2], ["Вчера, 20 ноября 2026 г.", 1], ["1 сентября 2026 г.", 1],
  ]);
});

it("a changed record is called by its name and its fields by their Russian names", () => {
  expect(readable(change("organization", "changed", [["inn", "", "4025012345"]]), names)).toEqual({
    title: "Организация «МБОУ СОШ № 3»", action: "изменено", lines: [{ name: "ИНН", was: "", became: "4025012345" }],
  });
});

it("a new row does not list what stayed empty, nor its place in the list", () => {
  const added = readable(change("organization_licence", "added", [["position", null, "0"], ["number", null, "Л035-1"], ["issued_by", null, ""], ["status_on", null, null]]), names);
  expect(added.title).toBe("Лицензия «Л035-1»");
  expect(added.lines).toEqual([{ name: "Номер", was: "", became: "Л035-1" }]);
});

it("values are dates, sums, hours, words and names", () => {
  const nbsp = "\u00a0";
  expect(shown("agreement", "amount_kopecks", "1234550", names)).toBe(`12${nbsp}345,50${nbsp}₽`);
  expect(shown("programme", "hours_hundredths", "7250", names)).toBe("72,5");
  expect(shown("contract", "dated_on", "2026-09-01", names)).toBe("01.09.2026");
  expect(shown("organization", "is_edu", "1", names)).toBe("да");
  expect(shown("contract", "state", "terminated", names)).toBe("расторгнут");
  expect(shown("organization_licence", "status", "terminated", names)).toBe("прекращена");
  expect(shown("contract_party", "organization_id", id, names)).toBe("МБОУ СОШ № 3");
  expect(shown("agreement_schedule_line", "starts_at", "15:30:00", names)).toBe("15:30");
});

it("a text that a person typed is not taken for a word of the base", () => {
  expect(shown("organization", "note", "other", names)).toBe("other");
  expect(shown("programme", "title", "m", names)).toBe("m");
});

it("a record nobody knows any more is a record, not a number", () => {
  expect(shown("agreement", "programme_id", "0198f000-0000-7000-8000-00000000ffff", names)).toBe("запись");
});

it("a table without a Russian name is shown under its own", () => {
  expect(readable(change("new_table", "removed", [["new_column", "1", null]], "x"), names)).toEqual({
    title: "new_table", action: "удалено", lines: [{ name: "new_column", was: "1", became: "" }],
  });
});

it("the journal goes to a spreadsheet as it is shown", () => {
  const line = { id: "1", at: "2026-11-21T12:05:00", title: "Создана организация «Школа «Рост»»", author: "", origin: "terminal", undone: true } as JournalEntry;
  expect(asTable([line]).rows).toEqual([
    [{ date: "2026-11-21" }, { text: "12:05" }, { text: "Создана организация «Школа „Рост“»" }, { text: "имя не указано, из командной строки" }, { text: "Отменено" }],
  ]);
});

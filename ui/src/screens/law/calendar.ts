/** The production calendar as a screen turns it: which day is what, what a click makes of it, and what is handed over. Dates are ISO texts. */
import type { CalendarDay, DayKind } from "$ui/api/law";
import { addDays } from "$ui/components/values/dates";

/** What goes to the core: special days in order, and the act they rest on. */
export interface YearDraft {
  act: string;
  days: CalendarDay[];
}

const NEXT: Readonly<Record<DayKind, DayKind>> = { working: "day_off", day_off: "shortened", shortened: "working" };

/** 0 is Monday. */
export function weekday(iso: string): number {
  return (new Date(`${iso}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** An ordinary week: Monday to Friday. */
export function plainKind(iso: string): DayKind {
  return weekday(iso) < 5 ? "working" : "day_off";
}

/** Days of a month, from 1. */
export function monthDays(year: number, month: number): string[] {
  const first = `${year}-${String(month).padStart(2, "0")}-01`;
  const count = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return Array.from({ length: count }, (_, n) => addDays(first, n));
}

export function byDate(days: readonly CalendarDay[]): ReadonlyMap<string, CalendarDay> {
  return new Map(days.map((day) => [day.on, day]));
}

export function kindOf(iso: string, special: ReadonlyMap<string, CalendarDay>): DayKind {
  return special.get(iso)?.kind ?? plainKind(iso);
}

/**
 * The days after a click on one of them. A day that is back where it was gets its old reason back; a changed one is kept even when it
 * looks ordinary, because the rule of the law may say otherwise, and it has a reason, because a day without one is no special day.
 */
export function turned(days: readonly CalendarDay[], iso: string, kept: readonly CalendarDay[], notes: Readonly<Record<DayKind, string>>): CalendarDay[] {
  const kind = NEXT[kindOf(iso, byDate(days))];
  const others = days.filter((day) => day.on !== iso);
  const before = kept.find((day) => day.on === iso);
  if (before?.kind === kind) return sorted([...others, before]);
  if (!before && kind === plainKind(iso)) return others;
  return sorted([...others, { on: iso, kind, note: notes[kind], act: "" }]);
}

/** What is sent: every changed day rests on the act of the year. */
export function withAct(draft: YearDraft): CalendarDay[] {
  return draft.days.map((day) => (day.act ? day : { ...day, act: draft.act.trim() }));
}

/** The act that moved days of the year: the one most of its days rest on besides the Labour Code itself. */
export function actOf(days: readonly CalendarDay[]): string {
  const counts = new Map<string, number>();
  for (const { act } of days) if (act && !act.includes("ТК РФ")) counts.set(act, (counts.get(act) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
}

export interface Totals {
  working: number;
  off: number;
  shortened: number;
}

export function totals(dates: readonly string[], special: ReadonlyMap<string, CalendarDay>): Totals {
  const kinds = dates.map((iso) => kindOf(iso, special));
  const off = kinds.filter((kind) => kind === "day_off").length;
  return { working: kinds.length - off, off, shortened: kinds.filter((kind) => kind === "shortened").length };
}

/** Where a key leads from a day, staying inside its year; undefined: the key means nothing here. */
export function step(iso: string, key: string): string | undefined {
  const days = monthDays(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)));
  const to: Readonly<Record<string, string | undefined>> = {
    ArrowLeft: addDays(iso, -1), ArrowRight: addDays(iso, 1), ArrowUp: addDays(iso, -7), ArrowDown: addDays(iso, 7),
    Home: days[0], End: days.at(-1), PageUp: monthAway(iso, -1), PageDown: monthAway(iso, 1),
  };
  if (!(key in to)) return undefined;
  const next = to[key];
  return next?.startsWith(iso.slice(0, 4)) ? next : iso;
}

/** The same day of another month, or that month's last day. */
function monthAway(iso: string, months: number): string {
  const year = Number(iso.slice(0, 4));
  const month = Number(iso.slice(5, 7)) + months;
  if (month < 1 || month > 12) return iso;
  const days = monthDays(year, month);
  return days[Math.min(Number(iso.slice(8, 10)), days.length) - 1] ?? iso;
}

function sorted(days: CalendarDay[]): CalendarDay[] {
  return days.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

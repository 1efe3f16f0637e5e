/**
 * Dates as people type them. The browser's own date field follows the wrong locale (seen in WebKitGTK), so the kit reads dates itself.
 * A date is an ISO string (2026-09-01) everywhere; today comes in as a parameter.
 */
const MONTHS = [
  "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря",
] as const;

/** Why a text is not a date: nothing like one, or a day that the calendar does not have. */
export type DateReading = { iso: string } | { problem: "unreadable" | "no_such_day" };

/** Reads 1.9, 01.09.26, 010926, 01092026, 1 сен, 1 сентября 2026 г., 2026-09-01, сегодня, вчера, завтра. A missing year is the one nearest to `today`. */
export function readDate(text: string, today: string): DateReading {
  const typed = text.toLowerCase().replaceAll("ё", "е").replace(/[\s\u00a0]+/g, " ").trim();
  const near = { сегодня: 0, вчера: -1, завтра: 1 }[typed];
  if (near !== undefined) return { iso: addDays(today, near) };

  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso) return checked(Number(iso[1]), Number(iso[2]), Number(iso[3]));

  const digits = /^(\d{2})(\d{2})(\d{4}|\d{2})?$/.exec(typed);
  if (digits) return dated(digits[1], Number(digits[2]), digits[3], today);

  const parts = /^(\d{1,2})[.,/ -](\d{1,2})(?:[.,/ -](\d{4}|\d{2})?)?(?: ?г\.?)?$/.exec(typed);
  if (parts) return dated(parts[1], Number(parts[2]), parts[3], today);

  const words = /^[«"]?(\d{1,2})[»"]? ?([а-я]{3,})\.?(?: (\d{4}|\d{2}))?(?: ?г(?:\.|ода)?)?$/.exec(typed);
  if (words) {
    const month = monthOf(words[2] ?? "");
    if (month) return dated(words[1], month, words[3], today);
  }
  return { problem: "unreadable" };
}

/** 01.09.2026 for tables and fields; anything that is not a date stays as it is. */
export function shortDate(iso: string | null | undefined): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? "");
  return parts ? `${parts[3]}.${parts[2]}.${parts[1]}` : (iso ?? "");
}

/** «1 сентября 2026 г.» for sentences. */
export function longDate(iso: string | null | undefined): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? "");
  const month = parts && MONTHS[Number(parts[2]) - 1];
  return parts && month ? `${Number(parts[3])}\u00a0${month} ${parts[1]}\u00a0г.` : (iso ?? "");
}

/** 01.09.2026, 14:05 in the time of this computer, for an instant (ISO with zone). */
export function shortInstant(iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  const two = (n: number) => String(n).padStart(2, "0");
  return `${two(at.getDate())}.${two(at.getMonth() + 1)}.${at.getFullYear()}, ${two(at.getHours())}:${two(at.getMinutes())}`;
}

export function addDays(iso: string, days: number): string {
  const at = new Date(`${iso}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** «сен», «сент», «сентября» and «сентябрь» are one month; «мартобря» is none. */
function monthOf(word: string): number | undefined {
  const found = MONTHS.findIndex((name) => name.startsWith(word) || nominative(name).startsWith(word));
  return found >= 0 ? found + 1 : undefined;
}

function nominative(genitive: string): string {
  if (genitive === "мая") return "май";
  return genitive.endsWith("я") ? `${genitive.slice(0, -1)}ь` : genitive.slice(0, -1);
}

function dated(day: string | undefined, month: number, year: string | undefined, today: string): DateReading {
  if (!year) return nearest(Number(day), month, today);
  const typed = Number(year);
  // Two digits: 70–99 are years of birth of grown-ups, the rest is this century.
  return checked(year.length === 4 ? typed : typed >= 70 ? 1900 + typed : 2000 + typed, month, Number(day));
}

function nearest(day: number, month: number, today: string): DateReading {
  const now = Date.parse(`${today}T00:00:00Z`);
  const year = Number(today.slice(0, 4));
  let best: DateReading = { problem: "no_such_day" };
  let distance = Number.POSITIVE_INFINITY;
  for (const candidate of [year - 1, year, year + 1]) {
    const read = checked(candidate, month, day);
    if (!("iso" in read)) continue;
    const away = Math.abs(Date.parse(`${read.iso}T00:00:00Z`) - now);
    if (away < distance) [best, distance] = [read, away];
  }
  return best;
}

function checked(year: number, month: number, day: number): DateReading {
  const at = new Date(Date.UTC(year, month - 1, day));
  const real = year >= 1900 && year <= 2199 && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return real ? { iso: at.toISOString().slice(0, 10) } : { problem: "no_such_day" };
}

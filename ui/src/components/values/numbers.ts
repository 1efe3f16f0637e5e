/** Numbers as people type and read them: a comma, thin groups of three, never a dot by surprise. */
const NBSP = "\u00a0";

/** Reads «1 234,5» as an integer in units of 10⁻ᵈⁱᵍⁱᵗˢ (digits = 2: 123450), so that sums stay exact; null when it is no such number. */
export function readScaled(text: string, digits: number): number | null {
  const typed = text.replace(/[\s\u00a0\u202f]+/g, "").replace(/(₽|руб(лей|ля|ль)?|р|ч(ас(а|ов)?)?)\.?$/i, "").replace("−", "-");
  const parts = /^(-?)(\d+)(?:[.,](\d*))?$/.exec(typed);
  if (!parts) return null;
  const fraction = (parts[3] ?? "").replace(/0+$/, "");
  if (fraction.length > digits) return null;
  const value = Number(`${parts[2]}${fraction.padEnd(digits, "0")}`);
  if (!Number.isSafeInteger(value)) return null;
  return parts[1] && value ? -value : value;
}

/** 123450 with two digits → «1 234,5»; `fixed` keeps both: «1 234,50». */
export function showScaled(value: number | null | undefined, digits: number, fixed = false): string {
  if (value === null || value === undefined) return "";
  const sign = value < 0 ? "−" : "";
  const all = String(Math.abs(value)).padStart(digits + 1, "0");
  const whole = all.slice(0, all.length - digits).replace(/\B(?=(\d{3})+$)/g, NBSP);
  const fraction = digits ? all.slice(-digits) : "";
  const shown = fixed ? fraction : fraction.replace(/0+$/, "");
  return `${sign}${whole}${shown ? `,${shown}` : ""}`;
}

/** Kopecks → «1 234,50 ₽». */
export function showMoney(kopecks: number | null | undefined): string {
  return kopecks === null || kopecks === undefined ? "" : `${showScaled(kopecks, 2, true)}${NBSP}₽`;
}

/** Hundredths of an academic hour → «34» or «1,5». */
export function showHours(hundredths: number | null | undefined): string {
  return showScaled(hundredths, 2);
}

/** The word that agrees with the number: plural(5, "договор", "договора", "договоров"). */
export function plural(count: number, one: string, few: string, many: string): string {
  const rest = Math.abs(count) % 100;
  const last = rest % 10;
  if (rest > 10 && rest < 20) return many;
  if (last === 1) return one;
  return last >= 2 && last <= 4 ? few : many;
}

/** «3 договора», «5 договоров», «1 204 договора». */
export function counted(count: number, one: string, few: string, many: string): string {
  return `${showScaled(count, 0)}${NBSP}${plural(count, one, few, many)}`;
}

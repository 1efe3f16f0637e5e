/** «с 01.03.2023», «01.03.2023 – 28.02.2029», or nothing. */
import { shortDate } from "$ui/components/values/dates";
import { law } from "$ui/text/law";

export function validity(from: string | null, until: string | null): string {
  if (from && until) return law.validity.both(shortDate(from), shortDate(until));
  if (from) return law.validity.from(shortDate(from));
  return until ? law.validity.until(shortDate(until)) : "";
}

interface Dated {
  valid_from: string | null;
  valid_until: string | null;
}

/** A norm without days of its own is in force as long as its act; without either, always. */
export function normValidity(norm: Dated, act: Dated | undefined): string {
  const dated = norm.valid_from || norm.valid_until ? norm : act;
  return (dated && validity(dated.valid_from, dated.valid_until)) || law.norms.always;
}

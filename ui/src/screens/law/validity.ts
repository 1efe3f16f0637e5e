/** «с 01.03.2023», «01.03.2023 – 28.02.2029», or nothing. */
import { shortDate } from "$ui/components/values/dates";
import { law } from "$ui/text/law";

export function validity(from: string | null, until: string | null): string {
  if (from && until) return law.validity.both(shortDate(from), shortDate(until));
  if (from) return law.validity.from(shortDate(from));
  return until ? law.validity.until(shortDate(until)) : "";
}

/** Terms that an agreement leaves empty come from the table of norms: a hint says which number that is on the agreement's day. */
import type { Agreement } from "$ui/api/agreements";
import { type Norm, norms } from "$ui/api/law";
import { live } from "$ui/app/live.svelte";
import { session } from "$ui/app/session.svelte";
import { words } from "$ui/text/agreements";

/** Of one key the row in force on the day, the latest first: as the core chooses. */
export function normOn(rows: readonly Norm[], key: string, on: string): Norm | undefined {
  const inForce = rows.filter((norm) => norm.key === key && (norm.valid_from ?? "") <= on && (!norm.valid_until || on <= norm.valid_until));
  return inForce.sort((a, b) => (b.valid_from ?? "").localeCompare(a.valid_from ?? ""))[0];
}

/** To be called while a tab is set up. */
export function normDays(key: string, agreement: () => Agreement): () => string {
  const rows = live(["norm"], () => norms.list(false));
  return () => {
    const norm = normOn(rows.data ?? [], key, agreement().dated_on ?? session.today);
    return words.emptyByNorm(norm ? `${norm.value} ${norm.unit}` : "");
  };
}

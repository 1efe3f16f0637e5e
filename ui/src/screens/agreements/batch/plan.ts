/** What the look before a job of many papers adds up to. */
import type { BatchItem, BatchPlanned } from "$ui/api/batch";

export interface Sum {
  final: number;
  draft: number;
  none: number;
  /** Pages of the final papers; of drafts nobody knows before they are typeset. */
  pages: number;
}

export function sum(planned: readonly BatchPlanned[]): Sum {
  const found: Sum = { final: 0, draft: 0, none: 0, pages: 0 };
  for (const one of planned) {
    found[one.copy]++;
    found.pages += one.pages ?? 0;
  }
  return found;
}

/** One string for a paper: ids of two nouns may not meet. */
export const keyOf = (item: BatchItem): string => `${item.noun}:${item.id}`;

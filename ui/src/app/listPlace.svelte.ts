/** Where a list stands (current row, scroll, order), kept with its place in the history, so that coming back finds it. */
import type { Sort } from "$ui/components/table.svelte";
import { router } from "./router.svelte";

export interface ListPlace {
  current: string | null;
  scroll: number;
  sort: Sort | null;
}

/** What a register is narrowed by stands in the address, so that a reload and «назад» find it. */
export const asked = {
  get text(): string {
    return router.place.query["text"] ?? "";
  },
  /** The archive instead of the living records. */
  get archived(): boolean {
    return router.place.query["archived"] !== undefined;
  },
};

/** To be called while a list is set up; its table binds the answer's fields. `name` tells lists of one screen apart. */
export function listPlace(name: string): ListPlace {
  const place = $state<ListPlace>(router.recall(name, { current: null, scroll: 0, sort: null }));
  const keep = () => router.remember(name, $state.snapshot(place));
  // A browser takes only so many history writes a second: a scroll is kept when it rests, and at once when one leaves.
  $effect(() => {
    void [place.current, place.scroll, place.sort];
    const timer = setTimeout(keep, 300);
    return () => clearTimeout(timer);
  });
  $effect(() => router.onleave(keep));
  return place;
}

/** Where a list stands (current row, scroll, order), kept with its place in the history, so that coming back finds it. */
import type { Sort } from "$ui/components/table.svelte";
import { router } from "./router.svelte";

export interface ListPlace {
  current: string | null;
  scroll: number;
  sort: Sort | null;
}

/** To be called while a list is set up; its table binds the answer's fields. */
export function listPlace(): ListPlace {
  const place = $state<ListPlace>(router.recall("list", { current: null, scroll: 0, sort: null }));
  const keep = () => router.remember("list", $state.snapshot(place));
  // A browser takes only so many history writes a second: a scroll is kept when it rests, and at once when one leaves.
  $effect(() => {
    void [place.current, place.scroll, place.sort];
    const timer = setTimeout(keep, 300);
    return () => clearTimeout(timer);
  });
  $effect(() => router.onleave(keep));
  return place;
}

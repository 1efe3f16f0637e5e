/** Taking a line out of the form: at once, with «Вернуть» in the toast. */
import { toasts } from "$ui/components/toasts.svelte";

export function removeAt<Item>(items: Item[], at: number, said: string): void {
  const [item] = items.splice(at, 1);
  if (item === undefined) return;
  toasts.show(said, { undo: () => void items.splice(Math.min(at, items.length), 0, item) });
}

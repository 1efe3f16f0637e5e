/** A finding of another screen led here: its field gets the focus once the form stands. */
import { tick } from "svelte";
import type { FormScope } from "$ui/components/form.svelte";
import { router } from "./router.svelte";

export function focusAsked(scope: FormScope): void {
  const { field } = router.place.query;
  if (!field) return;
  router.ask({ field: null });
  void tick().then(() => scope.focus(field));
}

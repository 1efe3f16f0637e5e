/** «Сохранить таблицу…»: a list exactly as it stands on the screen, as a spreadsheet. */
import { refusal } from "$ui/api/client";
import { tables } from "$ui/api/tables";
import type { ShownTable } from "$ui/components/table.svelte";
import { toasts } from "$ui/components/toasts.svelte";
import { ru } from "$ui/text/ru";

/** `filter`: what the list is narrowed by, in words; empty ones fall out. */
export async function saveTable(title: string, filter: readonly (string | false | null | undefined)[], shown: ShownTable): Promise<void> {
  try {
    const path = await tables.save({ title, filter: filter.filter(Boolean).join(", "), ...shown });
    if (path !== null) toasts.show(ru.register.saved(path));
  } catch (error) {
    toasts.problem(refusal(error).message);
  }
}

/** Many papers as one job: what will come of each, the job moment by moment, its file or folder. */
import type * as core from "./bindings";
import { ask } from "./client";

export type { BatchForm, BatchItem, BatchPlanned, BatchReport } from "./bindings";

/** So many papers are looked at in one question: few enough that progress is seen. */
const CHUNK = 40;

export const batch = {
  /** Every paper of these agreements. */
  items: (agreements: readonly string[]) => ask<core.BatchItem[]>("batch_items", { agreements }),
  /** What will come of each paper. `on` hears what is known so far and says whether to go on. */
  async look(items: readonly core.BatchItem[], drafts: boolean, on: (known: readonly core.BatchPlanned[]) => boolean): Promise<void> {
    let known: readonly core.BatchPlanned[] = [];
    for (let at = 0; at < items.length; at += CHUNK) {
      known = [...known, ...(await ask<core.BatchPlanned[]>("batch_look", { items: items.slice(at, at + CHUNK), drafts }))];
      if (!on(known)) return;
    }
  },
  /** Where the papers go, empty for one joined file; null: the person thought better of it. */
  start: (items: readonly core.BatchItem[], drafts: boolean, form: core.BatchForm, wholeSheets: boolean) =>
    ask<string | null>("batch_start", { items, drafts, form, wholeSheets }),
  /** Goes on for a moment; how many papers are done. */
  goOn: () => ask<number>("batch_go_on"),
  /** Ends the job, wherever it stands. */
  finish: () => ask<core.BatchReport>("batch_finish"),
  /** Opens the joined file in the system's viewer. */
  open: () => ask<null>("batch_open"),
  /** The path it was saved under; null: the person thought better of it. */
  saveAs: () => ask<string | null>("batch_save_as"),
  showFolder: () => ask<null>("batch_show_folder"),
};

/** How contracts are numbered. */
import type { NumberSeries as Sent } from "./bindings";
import { ask, change } from "./client";

export type NumberSeries = Required<Sent>;

export const numberSeries = {
  show: (kind: NumberSeries["kind"]) => ask<NumberSeries>("number_series_show", { kind }),
  /** The number that the draft on the screen would give next. */
  next: (draft: NumberSeries) => ask<string>("number_series_next", { draft }),
  save: (draft: NumberSeries) => change<null>("number_series_save", { draft }),
};

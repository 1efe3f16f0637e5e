/** One search over everything that has a name. */
import type { Found } from "./bindings";
import { ask } from "./client";

export const search = {
  find: (query: string, limit: number) => ask<Found[]>("search_find", { query, limit }),
};

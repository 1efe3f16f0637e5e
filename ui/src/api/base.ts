/** The file of the centre: which one is open, another one, an example. */
import { ask } from "./client";

export interface BaseInfo {
  name: string;
  path: string;
  /** «Пример, реквизиты вымышлены»; empty for a base of one's own. */
  label: string;
  read_only: boolean;
  /** Short name of the centre's own organisation; empty until it is chosen. */
  centre: string;
  /** «2026/27» */
  academic_year: string;
  today: string;
  /** Titles of the steps that can be undone and redone; null: none. */
  undo: string | null;
  redo: string | null;
}

export interface BaseStatus {
  version: string;
  today: string;
  path: string;
  base: BaseInfo | null;
  problem: unknown;
}

export type Example = "itcube" | "network";

export const centreFile = {
  status: () => ask<BaseStatus>("base_status"),
  create: () => ask<void>("base_create"),
  example: (example: Example) => ask<void>("base_example", { example }),
  own: () => ask<void>("base_own"),
  readOnly: () => ask<void>("base_read_only"),
  again: () => ask<void>("base_again"),
  /** False: the person thought better of it. */
  open: () => ask<boolean>("base_open"),
};

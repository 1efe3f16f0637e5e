/** The file of the centre: which one is open, another one, an example. */
import type { BaseStatus, Example, Moved } from "./bindings";
import { ask } from "./client";

export type { BaseInfo, BaseStatus, Example, Moved } from "./bindings";

export const centreFile = {
  status: () => ask<BaseStatus>("base_status"),
  create: () => ask<null>("base_create").then(() => true),
  example: (example: Example) => ask<null>("base_example", { example }).then(() => true),
  own: () => ask<null>("base_own").then(() => true),
  readOnly: () => ask<null>("base_read_only").then(() => true),
  again: () => ask<null>("base_again").then(() => true),
  /** False: the person thought better of it. */
  open: () => ask<boolean>("base_open"),
  /** A proved copy for another computer; nothing: the person thought better of it. */
  move: () => ask<Moved | null>("base_move"),
  /** The file that was brought becomes this computer's own. False: the person thought better of it. */
  takeIn: () => ask<boolean>("base_take_in"),
};

/** Настройки: who works, which organisation is the centre's own, how the program looks. */
import type { OrganizationRow, Settings as Draft } from "./bindings";
import { ask, change } from "./client";

/** As they are read: nothing is left out. */
export type Settings = Required<Draft>;
export type { OrganizationRow } from "./bindings";

export const settings = {
  show: () => ask<Settings>("settings_show"),
  save: (settings: Settings) => change<null>("settings_save", { settings }),
  /** What «Своя организация» is chosen from. */
  organizations: () => ask<OrganizationRow[]>("organization_list", { filter: { text: "", archived: false } }),
};

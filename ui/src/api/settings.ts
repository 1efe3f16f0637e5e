/** Настройки: who works, which organisation is the centre's own, how the program looks. */
import { ask, change } from "./client";

export interface Settings {
  author: string;
  own_organization_id: string | null;
  label: string;
  theme: "system" | "light" | "dark";
  rows: "dense" | "roomy";
}

/** What «Своя организация» is chosen from. */
export interface OrganizationLine {
  id: string;
  short_name: string;
  full_name: string;
  locality: string;
}

export const settings = {
  show: () => ask<Settings>("settings_show"),
  save: (settings: Settings) => change<null>("settings_save", { settings }),
  organizations: () => ask<OrganizationLine[]>("organization_list", { filter: { text: "", archived: false } }),
};

/** Programmes with their parts. */
import type { ListFilter, OrganizationRow, Programme as Sent, ProgrammePart as SentPart, ProgrammeRow } from "./bindings";
import { ask, change } from "./client";

/** What comes from the core has every field; in the generated type they may be left out on the way in. Hours are hundredths. */
export type ProgrammePart = Required<SentPart>;
export type Programme = Required<Omit<Sent, "parts">> & { parts: ProgrammePart[] };
export type { ComponentKind, Focus, ProgrammeKind, ProgrammeRow } from "./bindings";

/** Who may realise a part. */
export type Realiser = Pick<OrganizationRow, "id" | "short_name" | "full_name">;

export const programmes = {
  list: (filter: Required<ListFilter>) => ask<ProgrammeRow[]>("programme_list", { filter }),
  show: (id: string) => ask<Programme>("programme_show", { id }),
  /** A new one has the nil id; the answer is the id given. */
  save: (draft: Programme) => change<string>("programme_save", { draft }),
  archive: (id: string) => change<null>("programme_archive", { id }),
  restore: (id: string) => change<null>("programme_restore", { id }),
  realisers: () => ask<Realiser[]>("organization_list", { filter: { text: "", archived: false } }),
};

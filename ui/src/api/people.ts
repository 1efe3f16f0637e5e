/** People: whom signatories, teachers and lines of pupils' lists may point to. */
import type { ListFilter, Mention, Person as Sent, PersonRow, PersonWording } from "./bindings";
import { ask, change } from "./client";

/** What comes from the core has every field; in the generated type they may be left out on the way in. */
export type Person = Required<Sent>;
export type { Mention, MentionRole, PersonRow, PersonWording, Sex, WordForm } from "./bindings";

export const people = {
  list: (filter: Required<ListFilter>) => ask<PersonRow[]>("person_list", { filter }),
  show: (id: string) => ask<Person>("person_show", { id }),
  /** A new one has the nil id; the answer is the id given. */
  save: (draft: Person) => change<string>("person_save", { draft }),
  archive: (id: string) => change<null>("person_archive", { id }),
  restore: (id: string) => change<null>("person_restore", { id }),
  /** The name in its cases, as it will stand in a paper. */
  wording: (draft: Person) => ask<PersonWording>("person_wording", { draft }),
  /** Records that point to the person. */
  mentions: (id: string) => ask<Mention[]>("person_mentions", { id }),
};

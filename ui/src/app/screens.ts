/** Which screens there are. The rail, the palette and the router know screens only from this list; a group shows from its first working screen. */
import Book from "@lucide/svelte/icons/book-open";
import Building from "@lucide/svelte/icons/building-2";
import FileText from "@lucide/svelte/icons/file-text";
import Files from "@lucide/svelte/icons/files";
import History from "@lucide/svelte/icons/history";
import Scale from "@lucide/svelte/icons/scale";
import Settings from "@lucide/svelte/icons/settings";
import Sun from "@lucide/svelte/icons/sun";
import Users from "@lucide/svelte/icons/users";
import type { Component } from "svelte";
import { words as agreements } from "$ui/text/agreements";
import { words as contractWords } from "$ui/text/contracts";
import { journal } from "$ui/text/journal";
import { law } from "$ui/text/law";
import { words as organizationWords } from "$ui/text/organizations";
import { words as peopleWords } from "$ui/text/people";
import { words as programmeWords } from "$ui/text/programmes";
import { settings } from "$ui/text/settings";
import { words as todayWords } from "$ui/text/today";

export type Group = "today" | "people" | "contracts" | "books" | "program";
/** As they follow each other in the rail. */
export const GROUPS: readonly Group[] = ["today", "people", "contracts", "books", "program"];

export interface Screen {
  /** Folder and address: "agreements". */
  key: string;
  group: Group;
  title: string;
  icon: Component<{ size?: number | string }>;
  /** The noun as the core calls it: the search leads its records here. */
  noun?: string;
  /** What one record is called in the search: «Организация». */
  kind?: string;
  load: () => Promise<{ default: Component }>;
  /** The palette's «new» line and Ctrl+N: the caption; it opens `#/key/new`, or `#/key/begin`. */
  create?: string;
  begin?: string;
}

/** The first is where the program begins. */
export const screens: readonly Screen[] = [
  { key: "today", group: "today", title: todayWords.title, icon: Sun, load: () => import("$ui/screens/today/Today.svelte") },
  {
    key: "agreements", group: "contracts", title: agreements.title, icon: FileText, noun: "agreement", kind: agreements.one, create: agreements.create, begin: "steps",
    load: () => import("$ui/screens/agreements/Agreements.svelte"),
  },
  {
    key: "contracts", group: "contracts", title: contractWords.title, icon: Files, noun: "contract", kind: contractWords.one, create: contractWords.create,
    load: () => import("$ui/screens/contracts/Contracts.svelte"),
  },
  {
    key: "people", group: "people", title: peopleWords.title, icon: Users, noun: "person", kind: peopleWords.one, create: peopleWords.create,
    load: () => import("$ui/screens/people/People.svelte"),
  },
  {
    key: "organizations", group: "books", title: organizationWords.title, icon: Building, noun: "organization", kind: organizationWords.one,
    create: organizationWords.create, load: () => import("$ui/screens/organizations/Organizations.svelte"),
  },
  {
    key: "programmes", group: "books", title: programmeWords.title, icon: Book, noun: "programme", kind: programmeWords.one,
    create: programmeWords.create, load: () => import("$ui/screens/programmes/Programmes.svelte"),
  },
  {
    key: "law", group: "books", title: law.title, icon: Scale, noun: "legal_act", kind: law.kind, create: law.acts.create,
    load: () => import("$ui/screens/law/Law.svelte"),
  },
  { key: "journal", group: "program", title: journal.title, icon: History, load: () => import("$ui/screens/journal/Journal.svelte") },
  { key: "settings", group: "program", title: settings.title, icon: Settings, load: () => import("$ui/screens/settings/Settings.svelte") },
];

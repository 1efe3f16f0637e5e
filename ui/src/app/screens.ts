/** Which screens there are. The rail, the palette and the router know screens only from this list; a group shows from its first working screen. */
import FileText from "@lucide/svelte/icons/file-text";
import type { Component } from "svelte";
import { words as agreements } from "$ui/text/agreements";

export type Group = "contracts" | "books" | "program";
export const GROUPS: readonly Group[] = ["contracts", "books", "program"];

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
  /** The palette's «new» line and Ctrl+N: the caption; it opens `#/key/new`. */
  create?: string;
}

export const screens: readonly Screen[] = [
  {
    key: "agreements", group: "contracts", title: agreements.title, icon: FileText, noun: "agreement", kind: agreements.one, create: agreements.create,
    load: () => import("$ui/screens/agreements/Agreements.svelte"),
  },
];

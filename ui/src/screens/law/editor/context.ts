/** What every part of the editor needs and none should hand on: the catalogue, the whole form, where the caret is. */
import { getContext, setContext } from "svelte";
import type { Catalogue, FormTree } from "$ui/api/law";
import type { Block, Chip, Flat } from "./runs";

/** A place where things can be inserted. */
export interface Target {
  insert: (chip: Chip) => void;
  wrap: (make: (inside: Flat[]) => Block) => void;
}

export interface EditorContext {
  readonly catalogue: Catalogue;
  readonly form: FormTree;
  /** Why nothing may be changed now. */
  readonly barred: string | undefined;
  /** Where the caret was last. */
  aim: (target: Target | undefined) => void;
}

const KEY = Symbol("editor");

export function provideEditor(context: EditorContext): void {
  setContext(KEY, context);
}

export function useEditor(): EditorContext {
  return getContext<EditorContext>(KEY);
}

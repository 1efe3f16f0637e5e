/** The one search of the window: actions by name, and records found by the core. */
import type { Component } from "svelte";
import { matches } from "$ui/components/values/letters";

export interface Line {
  key: string;
  label: string;
  /** Which kind of thing it is: «Организация», «Действие». */
  kind: string;
  note?: string | undefined;
  icon?: Component<{ size?: number | string }> | undefined;
  keys?: string | undefined;
  run: () => void;
}

export type Finder = (query: string) => Promise<readonly Line[]>;

class Palette {
  open = $state(false);
  query = $state("");
  found = $state.raw<readonly Line[]>([]);
  actions: () => readonly Line[] = () => [];
  finder: Finder | undefined;
  #turn = 0;

  show(): void {
    this.query = "";
    this.found = this.#actions("");
    this.open = true;
  }

  close(): void {
    this.open = false;
    this.#turn += 1;
  }

  /** Actions at once, records when they come; an answer that was overtaken by more typing is dropped. */
  async ask(query: string): Promise<void> {
    this.query = query;
    const turn = ++this.#turn;
    const actions = this.#actions(query);
    if (!query.trim() || !this.finder) {
      this.found = actions;
      return;
    }
    const records = await this.finder(query).catch(() => []);
    if (turn === this.#turn) this.found = [...records, ...actions];
  }

  #actions(query: string): readonly Line[] {
    return this.actions().filter((line) => matches(`${line.label} ${line.note ?? ""}`, query));
  }
}

export const palette = new Palette();

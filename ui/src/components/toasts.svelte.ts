import { nested } from "./values/quotes";

/** Short messages at the foot of the window. What can be taken back offers «Вернуть» right there. */
export interface Toast {
  id: number;
  text: string;
  kind: "done" | "problem";
  undo?: (() => void) | undefined;
}

const LIFE = 6_000;
const LIFE_WITH_UNDO = 12_000;

class Toasts {
  list = $state.raw<readonly Toast[]>([]);
  #next = 1;
  #timers = new Map<number, ReturnType<typeof setTimeout>>();

  show(text: string, options: { undo?: (() => void) | undefined; kind?: Toast["kind"] } = {}): number {
    const toast: Toast = { id: this.#next++, text: nested(text), kind: options.kind ?? "done", undo: options.undo };
    // What is only said gives way to the next word: a pile of them would cover the form.
    for (const old of this.list.filter((each) => each.kind === "done" && !each.undo)) this.drop(old.id);
    // Not more than three at once: the oldest makes room.
    for (const old of this.list.slice(0, Math.max(0, this.list.length - 2))) this.drop(old.id);
    this.list = [...this.list, toast];
    this.#wait(toast);
    return toast.id;
  }

  problem(text: string): void {
    this.show(text, { kind: "problem" });
  }

  drop(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
    this.list = this.list.filter((toast) => toast.id !== id);
  }

  /** While the pointer or the focus rests on them, they stay. */
  hold(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  release(): void {
    for (const toast of this.list) this.#wait(toast);
  }

  #wait(toast: Toast): void {
    // A problem stays until it is read and closed.
    if (toast.kind === "problem") return;
    clearTimeout(this.#timers.get(toast.id));
    this.#timers.set(toast.id, setTimeout(() => this.drop(toast.id), toast.undo ? LIFE_WITH_UNDO : LIFE));
  }
}

export const toasts = new Toasts();

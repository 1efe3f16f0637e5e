/** Something read from the base that stays true: it is read again whenever a topic it shows went stale. */
import { refusal } from "$ui/api/client";
import { subscribe, type Topic } from "$ui/api/topics";

export class Live<T> {
  data = $state.raw<T | undefined>();
  problem = $state<string | null>(null);
  /** Nothing has been read yet. */
  readonly loading = $derived(this.data === undefined && this.problem === null);
  #read: () => Promise<T>;
  #turn = 0;

  constructor(read: () => Promise<T>) {
    this.#read = read;
  }

  /** Reads again. The old data stays on screen until the new has come; an answer that was overtaken is dropped. */
  async refresh(): Promise<void> {
    const turn = ++this.#turn;
    try {
      const data = await this.#read();
      if (turn !== this.#turn) return;
      this.data = data;
      this.problem = null;
    } catch (error) {
      if (turn === this.#turn) this.problem = refusal(error).message;
    }
  }
}

/**
 * To be called while a component is set up. Whatever state `read` touches before its first await makes it read again too (a filter, an id),
 * and so do the topics.
 */
export function live<T>(topics: readonly Topic[], read: () => Promise<T>): Live<T> {
  const kept = new Live(read);
  $effect(() => void kept.refresh());
  $effect(() => subscribe(topics, () => void kept.refresh()));
  return kept;
}

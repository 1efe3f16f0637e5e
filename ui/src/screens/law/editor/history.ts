/** Steps of an editor back and forth. Letters typed one after another in one place are one step. */
export interface Step<T> {
  value: T;
  /** Where it happened. */
  mark: string;
}

const QUIET = 1200;
const MOST = 200;

export class History<T> {
  #back: Step<T>[] = [];
  #forth: Step<T>[] = [];
  #last = { mark: "", at: 0 };

  /** `before` is what is about to be replaced; `typing` joins steps of one mark that follow each other quickly. */
  keep(before: T, mark: string, typing: boolean, now: number): void {
    const joins = typing && this.#last.mark === mark && now - this.#last.at < QUIET && this.#back.length > 0;
    this.#last = { mark: typing ? mark : "", at: now };
    this.#forth = [];
    if (joins) return;
    this.#back.push({ value: before, mark });
    if (this.#back.length > MOST) this.#back.shift();
  }

  get canUndo(): boolean {
    return this.#back.length > 0;
  }

  get canRedo(): boolean {
    return this.#forth.length > 0;
  }

  undo(current: T): Step<T> | undefined {
    return this.#turn(this.#back, this.#forth, current);
  }

  redo(current: T): Step<T> | undefined {
    return this.#turn(this.#forth, this.#back, current);
  }

  #turn(from: Step<T>[], to: Step<T>[], current: T): Step<T> | undefined {
    const step = from.pop();
    if (!step) return undefined;
    this.#last = { mark: "", at: 0 };
    to.push({ value: current, mark: step.mark });
    return step;
  }
}

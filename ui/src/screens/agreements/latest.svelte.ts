/** Asks the core about what is being typed: after a moment of quiet, one question at a time, and only the answer to the latest one is shown. */
export class Latest<Question, Answer> {
  answer = $state.raw<Answer | undefined>();
  problem = $state.raw<unknown>(null);
  /** What is shown is behind what was typed. */
  behind = $state(false);

  readonly #ask: (question: Question) => Promise<Answer>;
  readonly #quiet: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #next: { question: Question } | undefined;
  #asking = false;
  #over = false;

  /** `quiet` in milliseconds. */
  constructor(ask: (question: Question) => Promise<Answer>, quiet = 400) {
    this.#ask = ask;
    this.#quiet = quiet;
  }

  /** The first question goes at once. */
  follow(question: Question): void {
    const first = this.answer === undefined && this.problem === null && !this.behind;
    this.behind = true;
    this.#next = { question };
    clearTimeout(this.#timer);
    if (first) void this.#run();
    else this.#timer = setTimeout(() => void this.#run(), this.#quiet);
  }

  close(): void {
    this.#over = true;
    clearTimeout(this.#timer);
  }

  async #run(): Promise<void> {
    if (this.#asking || this.#over || !this.#next) return;
    const { question } = this.#next;
    this.#next = undefined;
    this.#asking = true;
    const result = await this.#ask(question).then(
      (answer) => ({ answer }),
      (problem: unknown) => ({ problem }),
    );
    this.#asking = false;
    if (this.#over) return;
    // Typed meanwhile: this answer is stale, the newer question has waited long enough.
    if (this.#next) {
      clearTimeout(this.#timer);
      return this.#run();
    }
    this.behind = false;
    if ("answer" in result) {
      this.answer = result.answer;
      this.problem = null;
    } else {
      this.problem = result.problem;
    }
  }
}

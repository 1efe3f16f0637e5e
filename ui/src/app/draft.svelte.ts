/**
 * A form that keeps itself. What is typed goes to the base's own table of drafts a moment later and at once when one leaves, so leaving never
 * loses; saving hands the draft over, and a refusal comes back to its fields.
 */
import { Refused } from "$ui/api/client";
import { FormScope } from "$ui/components/form.svelte";

export interface DraftKeeper {
  read(form: string): Promise<unknown>;
  keep(form: string, data: unknown): Promise<void>;
  drop(form: string): Promise<void>;
}

export interface DraftOptions<Value, Saved> {
  /** Which form: `organization/new`, `organization/<id>`. */
  form: string;
  /** The record as it is kept, or a new one with sensible defaults. */
  initial: Value;
  save: (value: Value) => Promise<Saved>;
  keeper: DraftKeeper;
  /** Milliseconds of quiet before the draft is kept. */
  quiet?: number;
}

export class Draft<Value extends object, Saved = unknown> {
  value: Value = $state() as Value;
  readonly scope = new FormScope();
  /** An unsaved draft of an earlier time was found and is shown. */
  restored = $state(false);
  saving = $state(false);
  /** A refusal that belongs to no field. */
  problem = $state<string | null>(null);

  readonly #options: DraftOptions<Value, Saved>;
  #original = $state("");
  #kept: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #work: Promise<unknown> = Promise.resolve();

  constructor(options: DraftOptions<Value, Saved>) {
    this.#options = options;
    this.value = clone(options.initial);
    this.#original = JSON.stringify(options.initial);
    this.#kept = this.#original;
  }

  /** Looks for an unsaved draft. A draft made by another version of the form is mended by the initial value's keys. */
  async open(): Promise<void> {
    const found = await this.#options.keeper.read(this.#options.form);
    if (!isObject(found)) return;
    this.value = { ...clone(this.#options.initial), ...found } as Value;
    this.#kept = this.#now();
    this.restored = this.dirty;
  }

  get dirty(): boolean {
    return this.#now() !== this.#original;
  }

  /** To be called whenever the value may have changed (from an effect). */
  changed(): void {
    if (this.#now() === this.#kept) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), this.#options.quiet ?? 600);
  }

  /** Keeps what is typed, now. */
  flush(): Promise<unknown> {
    clearTimeout(this.#timer);
    const now = this.#now();
    if (now === this.#kept) return this.#work;
    this.#kept = now;
    const { keeper, form } = this.#options;
    const clean = now === this.#original;
    // One after another: an older text must not arrive after a newer one.
    this.#work = this.#work.then(() => (clean ? keeper.drop(form) : keeper.keep(form, JSON.parse(now)))).catch((error: unknown) => {
      this.#kept = "";
      this.problem = error instanceof Refused ? error.message : String(error);
    });
    return this.#work;
  }

  /** Saves; false when refused, and then the first wrong field has the focus. */
  async save(): Promise<Saved | false> {
    if (this.saving) return false;
    if (!this.scope.readable) {
      await this.scope.focusFirst();
      return false;
    }
    this.saving = true;
    this.problem = null;
    clearTimeout(this.#timer);
    const sent = this.#now();
    try {
      await this.#work;
      const saved = await this.#options.save(JSON.parse(sent) as Value);
      this.#original = sent;
      this.#kept = sent;
      this.restored = false;
      this.scope.errors = {};
      await this.#options.keeper.drop(this.#options.form);
      // Typed while saving: that is a new draft.
      this.changed();
      return saved;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.problem = error.fields.length ? null : error.message;
      this.changed();
      if (error.fields.length) await this.scope.refuse(error.byField);
      return false;
    } finally {
      this.saving = false;
    }
  }

  /** Back to the record as it is kept. */
  async discard(): Promise<void> {
    clearTimeout(this.#timer);
    this.value = JSON.parse(this.#original) as Value;
    this.restored = false;
    this.problem = null;
    this.scope.errors = {};
    this.scope.unread = {};
    this.scope.aside.clear();
    this.#kept = this.#original;
    await this.#work;
    await this.#options.keeper.drop(this.#options.form);
  }

  /** The record was read again: an untouched form follows it, a touched one keeps what was typed. */
  follow(record: Value): void {
    const clean = !this.dirty;
    this.#original = JSON.stringify(record);
    if (!clean) return;
    this.value = clone(record);
    this.#kept = this.#original;
  }

  #now(): string {
    return JSON.stringify(this.value);
  }
}

/** Ties a draft to the component that shows it: watches, and keeps on leaving. */
export function useDraft<Value extends object, Saved>(draft: Draft<Value, Saved>): Draft<Value, Saved> {
  $effect(() => draft.changed());
  $effect(() => {
    const keep = () => void draft.flush();
    window.addEventListener("blur", keep);
    window.addEventListener("pagehide", keep);
    return () => {
      window.removeEventListener("blur", keep);
      window.removeEventListener("pagehide", keep);
      keep();
    };
  });
  return draft;
}

function clone<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

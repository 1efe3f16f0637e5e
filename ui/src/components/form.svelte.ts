/**
 * What the fields of one form share: refusals by field path that came from outside, and texts that a field could not read.
 * A text that was not understood must never be saved as an empty value, so saving asks `firstProblem` before it sends anything.
 */
import { getContext, setContext, tick } from "svelte";

const KEY = Symbol("form");

export class FormScope {
  /** Sentences by field path (`parties.0.inn`), as the last refusal gave them. */
  errors = $state.raw<Readonly<Record<string, string>>>({});
  /** Sentences of fields whose text could not be read, by field path. */
  unread = $state<Record<string, string>>({});
  /** Captions of fields by path, for the summary above a long form. */
  captions: Record<string, string> = {};
  root: HTMLElement | undefined = $state.raw();
  /** Texts that could not be read and whose page was turned: their fields take them up again. */
  readonly aside = new Map<string, string>();
  #turning = false;
  /** Brings a field into the page before it is looked for: a form in tabs shows the right one. */
  reveal: ((name: string) => Promise<void>) | undefined;

  error(name: string | undefined): string | undefined {
    return name === undefined ? undefined : (this.unread[name] ?? this.errors[name]);
  }

  /** Only what came from outside. */
  refused(name: string | undefined): string | undefined {
    return name === undefined ? undefined : this.errors[name];
  }

  /** The field was changed: the old refusal no longer speaks of what stands in it. */
  touched(name: string | undefined): void {
    if (name === undefined || !(name in this.errors)) return;
    const { [name]: _, ...rest } = this.errors;
    this.errors = rest;
  }

  misread(name: string | undefined, problem: string | null): void {
    if (name === undefined) return;
    if (problem === null) delete this.unread[name];
    else this.unread[name] = problem;
  }

  /** The form turns to another of its pages: what the fields that now leave could not read is put aside, not lost. */
  turning(): void {
    this.#turning = true;
    void tick().then(() => (this.#turning = false));
  }

  /** A field leaves. Only a turned page brings it back; a field that has no more place in the form takes its text along. */
  left(name: string | undefined, text: string): void {
    if (name === undefined) return;
    if (this.#turning && name in this.unread) this.aside.set(name, text);
    else this.misread(name, null);
  }

  /** The text that a field had when its page was turned. */
  takeUp(name: string | undefined): string | undefined {
    const text = name === undefined ? undefined : this.aside.get(name);
    if (name !== undefined) this.aside.delete(name);
    return text;
  }

  get problems(): { name: string; caption: string; sentence: string }[] {
    const all = { ...this.errors, ...this.unread };
    return Object.entries(all).map(([name, sentence]) => ({ name, caption: this.captions[name] ?? "", sentence }));
  }

  get readable(): boolean {
    return Object.keys(this.unread).length === 0;
  }

  async refuse(errors: Record<string, string>): Promise<void> {
    this.errors = errors;
    await this.focusFirst();
  }

  async focusFirst(): Promise<void> {
    const [first] = this.problems;
    if (first) await this.reveal?.(first.name);
    await tick();
    focusInside(this.root?.querySelector('[aria-invalid="true"]'));
  }

  /** Goes to a field; where it is not in the page, to what it is a part of (`parties.1` for `parties.1.resources`). */
  async focus(name: string): Promise<void> {
    await this.reveal?.(name);
    for (let path = name; path; path = path.slice(0, Math.max(0, path.lastIndexOf(".")))) {
      const place = this.root?.querySelector(`[data-field="${CSS.escape(path)}"]`);
      if (place) return focusInside(place);
    }
  }
}

function focusInside(place: Element | null | undefined): void {
  if (!place) return;
  const target = place.matches("input,textarea,button,select") ? place : place.querySelector("input,textarea,button,select");
  if (!(target instanceof HTMLElement)) return;
  target.scrollIntoView({ block: "center" });
  target.focus({ preventScroll: true });
}

export function provideForm(scope: FormScope): void {
  setContext(KEY, scope);
}

export function useForm(): FormScope | undefined {
  return getContext<FormScope | undefined>(KEY);
}

/** The only door to the core. Commands go out here; what they made stale is published here; refusals become one kind of error here. */
import { invoke } from "@tauri-apps/api/core";
import { sentence, type Values } from "./problems";
import { publish, type Topic } from "./topics";

/** A refused field: its path in the draft, the problem's code, the values of its sentence. */
export interface FieldRefusal {
  field: string;
  problem: string;
  values: Values;
}

/** A command was refused or failed. `message` is a sentence for the person. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly code: string;
  readonly values: Values;
  readonly fields: readonly FieldRefusal[];

  constructor(code: string, values: Values = {}, fields: readonly FieldRefusal[] = []) {
    super(sentence(code, values));
    this.code = code;
    this.values = values;
    this.fields = fields;
  }

  /** Sentences by field path; several problems of one field are joined. */
  get byField(): Record<string, string> {
    const all: Record<string, string> = {};
    for (const { field, problem, values } of this.fields) {
      const said = sentence(problem, values);
      all[field] = all[field] ? `${all[field]} ${said}` : said;
    }
    return all;
  }
}

/** What a change answers with. */
export interface Changed<T> {
  data: T;
  topics: readonly Topic[];
}

/** Commands that have not answered yet. */
const underway = new Set<Promise<unknown>>();

/** Reads. */
export async function ask<T>(command: string, values?: Record<string, unknown>): Promise<T> {
  const asked = invoke<T>(command, values);
  underway.add(asked);
  try {
    return await asked;
  } catch (error) {
    throw refusal(error);
  } finally {
    underway.delete(asked);
  }
}

/** When everything sent so far is answered: another file may be opened, no form still writes to this one. */
export async function settled(): Promise<void> {
  while (underway.size) {
    await Promise.allSettled([...underway]);
    // Whoever waited for an answer may send the next thing now.
    await new Promise((done) => setTimeout(done));
  }
}

/** Changes, and tells every screen what became stale. */
export async function change<T>(command: string, values?: Record<string, unknown>): Promise<T> {
  const { data, topics } = await ask<Changed<T>>(command, values);
  publish(topics);
  return data;
}

/** The same where a person may think better of it in a dialog of the system: then nothing changed. */
export async function changeOrNot<T>(command: string, values?: Record<string, unknown>): Promise<T | null> {
  const changed = await ask<Changed<T> | null>(command, values);
  if (!changed) return null;
  publish(changed.topics);
  return changed.data;
}

/** A change that came as part of an answer: screens that show it read again. */
export const told = publish;

export function refusal(error: unknown): Refused {
  if (error instanceof Refused) return error;
  if (isRefusal(error)) return new Refused(error.code, error.values ?? {}, error.fields ?? []);
  return new Refused("internal", { detail: error instanceof Error ? error.message : String(error) });
}

function isRefusal(error: unknown): error is { code: string; values?: Values; fields?: FieldRefusal[] } {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string";
}

/** Unsaved forms lie in the base and nowhere else. */
export const drafts = {
  read: (form: string) => ask<unknown>("draft_read", { form }),
  keep: (form: string, data: unknown) => ask<void>("draft_keep", { form, data }),
  drop: (form: string) => ask<void>("draft_drop", { form }),
};

/** Sentences for codes, from the one list that the terminal speaks by too. */
import sentences from "$assets/text/problems.json";

export type Values = Readonly<Record<string, string>>;

const known: Readonly<Record<string, string>> = sentences;

/** The sentence of a code with its named values filled in. A code without a sentence is a fault, yet the person gets its name rather than nothing. */
export function sentence(code: string, values: Values = {}): string {
  return filled(known[code] ?? `Не получилось выполнить действие (${code}).`, values);
}

export function filled(template: string, values: Values): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

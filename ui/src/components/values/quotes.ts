/**
 * Quotation marks as a printed page has them: «» outside, „“ inside. The twin of `russian::typography` of the core, which sets the papers:
 * `assets/text/quotes.json` holds both to the same cases.
 */
interface Mark {
  opens: boolean;
  level: number;
}

/** A line whose marks do not pair keeps «» throughout: guessing would spoil it. */
export function nested(line: string): string {
  if (!/[«»„“”"]/.test(line)) return line;
  const letters = [...line];
  const marks: (Mark | undefined)[] = [];
  let depth = 0;
  let paired = true;
  for (const at of letters.keys()) {
    const opens = opening(letters, at, depth, marks[at - 1]?.opens === true);
    if (opens === undefined) {
      marks.push(undefined);
      continue;
    }
    if (!opens && depth <= 0) paired = false;
    marks.push({ opens, level: opens ? depth + 1 : depth });
    depth += opens ? 1 : -1;
  }
  const nests = paired && depth === 0;
  return letters.map((letter, at) => drawn(letter, marks[at], nests)).join("");
}

/** «name», whatever marks the name itself has. */
export function quoted(name: string): string {
  return nested(`«${name}»`);
}

function opening(letters: readonly string[], at: number, depth: number, afterOpening: boolean): boolean | undefined {
  const letter = letters[at] ?? "";
  if (letter === "«" || letter === "„") return true;
  // In Russian “ closes what „ opened; in English it opens.
  if (letter === "»" || (letter === "“" && depth >= 2)) return false;
  if (!['"', "“", "”"].includes(letter)) return undefined;
  const before = letters[at - 1];
  const atStart = afterOpening || before === undefined || /[\s([{—–/]/u.test(before);
  return atStart || (depth === 0 && /[\p{L}\p{N}]/u.test(letters[at + 1] ?? ""));
}

function drawn(letter: string, mark: Mark | undefined, nests: boolean): string {
  if (!mark) return letter;
  const inner = nests && mark.level > 1;
  return mark.opens ? (inner ? "„" : "«") : inner ? "“" : "»";
}

/**
 * A clause of the form as a text that a person may edit. Words are words; whatever prints something else (a field, a choice, a number of a
 * clause) stands as a mark «⟦2 дата договора⟧», which may be moved or taken away, and comes back as the node it stands for.
 */
import type { Clause, FormParagraph, FormTree, NamedField, Node } from "$ui/api/law";
import { law } from "$ui/text/law";

type Mark = Exclude<Node, string>;
type Explained = Pick<NamedField, "path" | "explanation">;

export interface ClauseText {
  /** One text a paragraph. */
  paragraphs: string[];
  /** What stands behind the marks: number n is the n-th. */
  marks: Mark[];
}

const MARK = /⟦\s*(\d*)[^⟦⟧]*⟧/g;
const SHORT = 32;
const w = law.edition.behind;

export function written(clause: Clause, fields: readonly Explained[]): ClauseText {
  const marks: Mark[] = [];
  const paragraphs = clause.paragraphs.map(({ nodes }) =>
    nodes.map((node) => (typeof node === "string" ? node : `⟦${marks.push(node)} ${brief(node, fields)}⟧`)).join(""),
  );
  return { paragraphs, marks };
}

/** Back to the tree; an empty paragraph falls out. `unknown`: a mark that the clause never had. */
export function read(text: ClauseText, before: readonly FormParagraph[]): { paragraphs: FormParagraph[] } | { unknown: string } {
  const paragraphs: FormParagraph[] = [];
  for (const [n, typed] of text.paragraphs.entries()) {
    const nodes: Node[] = [];
    let from = 0;
    for (const found of typed.matchAll(MARK)) {
      const mark = text.marks[Number(found[1]) - 1];
      if (!mark) return { unknown: found[0] };
      push(nodes, typed.slice(from, found.index));
      nodes.push(mark);
      from = found.index + found[0].length;
    }
    push(nodes, typed.slice(from));
    if (nodes.some((node) => typeof node !== "string" || node.trim())) paragraphs.push({ when: before[n]?.when ?? "always", nodes });
  }
  return { paragraphs };
}

/** The official words with our marks in its blanks, where there are as many of the one as of the other; else as they are. */
export function official(words: string, text: ClauseText): string {
  const marks = [...text.paragraphs.join(" ").matchAll(MARK)].map(([mark]) => mark);
  const blanks = words.match(/_{2,}/g) ?? [];
  let next = 0;
  return blanks.length === marks.length ? words.replace(/_{2,}/g, (blank) => marks[next++] ?? blank) : words;
}

export function hasBlanks(text: string): boolean {
  return /__/.test(text);
}

/** What a mark prints, in words. */
export function said(node: Node, fields: readonly Explained[]): string {
  if (typeof node === "string") return node;
  const inside = (nodes: readonly Node[]) => nodes.map((each) => (typeof each === "string" ? each : "…")).join("").trim();
  if (node.field) return fields.find(({ path }) => path === node.field.path)?.explanation ?? node.field.path;
  if (node.ref) return node.ref.clause ? w.clause : node.ref.annex ? w.annex : w.section;
  if (node.if) return w.either(inside(node.if.then), inside(node.if.otherwise ?? []));
  if (node.each) return w.each(inside(node.each.nodes));
  if (node.count) return w.number(node.count.one, node.count.many);
  return node.agree ? w.gender(node.agree.masculine, node.agree.feminine) : "";
}

/** A mark names what it stands for in a few words. */
function brief(node: Mark, fields: readonly Explained[]): string {
  if (node.count) return `${node.count.one}/${node.count.many}`;
  if (node.agree) return `${node.agree.masculine}/${node.agree.feminine}`;
  const bare = said(node, fields).replace(/[⟦⟧]/g, "");
  return bare.length > SHORT ? `${bare.slice(0, SHORT).trimEnd()}…` : bare;
}

function push(nodes: Node[], text: string): void {
  if (text) nodes.push(text);
}

/** The clause under a key; keys of clauses are unique in a form. */
export function clauseOf(form: FormTree, key: string): Clause | undefined {
  return form.sections.flatMap(({ clauses }) => clauses).find((clause) => clause.key === key);
}

/** The form with this clause's paragraphs; without any the clause itself falls out. */
export function withClause(form: FormTree, key: string, paragraphs: FormParagraph[]): FormTree {
  const changed = (clause: Clause) => (clause.key !== key ? [clause] : paragraphs.length ? [{ ...clause, paragraphs }] : []);
  return { ...form, sections: form.sections.map((section) => ({ ...section, clauses: section.clauses.flatMap(changed) })) };
}

/** The form with a clause of the official text in the place that its number names («2.7»), before the clauses that are ours alone. */
export function withNewClause(form: FormTree, number: string, text: string): FormTree {
  const [section = 1, place = 1] = number.split(".").map(Number);
  const at = Math.max(0, Math.min(section, form.sections.filter(({ requisites }) => !requisites).length) - 1);
  const taken = new Set(form.sections.flatMap(({ clauses }) => clauses.map(({ key }) => key)));
  let key = `official_${number.replace(/\D/g, "_")}`;
  while (taken.has(key)) key += "_2";
  const clause: Clause = { key, when: "always", added: false, paragraphs: [{ when: "always", nodes: [text] }] };
  const sections = form.sections.map((each, n) => {
    if (n !== at) return each;
    const firstOwn = each.clauses.findIndex(({ added }) => added);
    const last = firstOwn < 0 ? each.clauses.length : firstOwn;
    return { ...each, clauses: each.clauses.toSpliced(Math.min(Math.max(0, place - 1), last), 0, clause) };
  });
  return { ...form, sections };
}

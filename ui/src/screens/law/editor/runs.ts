/**
 * A paragraph as an editor shows it: runs of words with chips, and between them blocks (conditions, lists) with paragraphs of their own. Runs
 * hold what stands in a line; a block begins a new one.
 */
import type { Inline, Node } from "$ui/api/law";

/** Words and chips: nothing that holds other nodes. */
export type Flat = string | Chip;
export type Chip = Extract<Inline, { field: unknown } | { agree: unknown } | { count: unknown } | { ref: unknown }>;
export type Block = Extract<Inline, { if: unknown } | { each: unknown }>;

export type Part = { kind: "run"; nodes: Flat[] } | { kind: "block"; block: Block };

export function isBlock(node: Node): node is Block {
  return typeof node !== "string" && Boolean(node.if ?? node.each);
}

/** A run stands before, between and after blocks, even an empty one: there must be a place for the caret. */
export function parts(nodes: readonly Node[]): Part[] {
  const found: Part[] = [{ kind: "run", nodes: [] }];
  for (const node of nodes) {
    if (isBlock(node)) found.push({ kind: "block", block: node }, { kind: "run", nodes: [] });
    else {
      const last = found.at(-1);
      if (last?.kind === "run") last.nodes.push(node as Flat);
    }
  }
  return found;
}

export function nodesOf(all: readonly Part[]): Node[] {
  return tidy(all.flatMap((part): Node[] => (part.kind === "run" ? part.nodes : [part.block])));
}

/** Texts that touch become one, empty ones go. */
export function tidy(nodes: readonly Node[]): Node[] {
  const out: Node[] = [];
  for (const node of nodes) {
    const last = out.at(-1);
    if (node === "") continue;
    if (typeof node === "string" && typeof last === "string") out[out.length - 1] = last + node;
    else out.push(node);
  }
  return out;
}

/** A run cut at two places: a letter and a chip count one each. */
export function cut(nodes: readonly Flat[], from: number, to: number): [Flat[], Flat[], Flat[]] {
  const out: [Flat[], Flat[], Flat[]] = [[], [], []];
  let at = 0;
  for (const node of nodes) {
    if (typeof node === "string") {
      const edges = [0, from - at, to - at, node.length].map((edge) => Math.min(node.length, Math.max(0, edge)));
      for (const n of [0, 1, 2]) {
        const text = node.slice(edges[n], edges[n + 1]);
        if (text) out[n]?.push(text);
      }
      at += node.length;
    } else {
      out[at < from ? 0 : at < to ? 1 : 2]?.push(node);
      at += 1;
    }
  }
  return out;
}

/** The run with a block in the place of what was selected; what was selected stands inside it. */
export function withBlock(run: readonly Flat[], from: number, to: number, make: (inside: Flat[]) => Block): Node[] {
  const [before, inside, after] = cut(run, from, to);
  return [...before, make(inside), ...after];
}

/** The living final paper of a card, and its kept pages: these never change, so they are read once for each paper. */
import { type Document, papers } from "$ui/api/agreements";
import { live } from "$ui/app/live.svelte";
import { livingPaper } from "./paper";

/** To be called while a card is set up. */
export function keptPaper(documents: () => readonly Document[]) {
  const paper = $derived(livingPaper(documents()));
  const id = $derived(paper?.id);
  const read = live([], async () => {
    const document = id;
    return document === undefined ? null : { document, pages: await papers.kept(document) };
  });
  return {
    get paper() {
      return paper;
    },
    /** Null: there is no final paper, or its pages are not read yet. */
    get pages() {
      return read.data?.document === id ? (read.data?.pages ?? null) : null;
    },
    get problem() {
      return read.problem;
    },
  };
}

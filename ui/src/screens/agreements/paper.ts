/** Which paper of an agreement holds now. */
import type { Document } from "$ui/api/agreements";

/** The final paper that is not annulled: the core allows only one. */
export function livingPaper(documents: readonly Document[]): Document | null {
  return documents.find((document) => document.state !== "annulled") ?? null;
}

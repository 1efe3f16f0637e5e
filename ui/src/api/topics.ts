/** What became stale, and who wants to know. Every change answers with its topics (the tables it touched); screens that show them read again. */
export type Topic = string;

type Listener = (stale: ReadonlySet<Topic>) => void;
const listeners = new Map<Listener, ReadonlySet<Topic> | "all">();

/** Calls `listener` whenever one of `topics` went stale; the answer ends it. */
export function subscribe(topics: readonly Topic[] | "all", listener: Listener): () => void {
  listeners.set(listener, topics === "all" ? "all" : new Set(topics));
  return () => void listeners.delete(listener);
}

export function publish(topics: readonly Topic[]): void {
  if (topics.length === 0) return;
  const stale = new Set(topics);
  for (const [listener, wanted] of [...listeners]) {
    if (wanted === "all" || topics.some((topic) => wanted.has(topic))) listener(stale);
  }
}

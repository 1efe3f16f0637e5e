/**
 * Where one is: `#/agreements/0198…?tab=parties&state=draft`. The address holds the screen, the record and the filter, so a reload and «назад»
 * find them; the place in a list (scroll, current row) rides in the history entry. Nothing is written to disk.
 */
export interface Place {
  /** The noun's folder: "agreements". Empty: the start. */
  screen: string;
  /** What follows: an id, "new". */
  rest: readonly string[];
  query: Readonly<Record<string, string>>;
}

export function readHash(hash: string): Place {
  const [path = "", search = ""] = hash.replace(/^#?\/?/, "").split("?", 2);
  const [screen = "", ...rest] = path.split("/").filter(Boolean).map(decoded);
  return { screen, rest, query: Object.fromEntries(new URLSearchParams(search)) };
}

export function writeHash(place: Place): string {
  const path = [place.screen, ...place.rest].filter(Boolean).map(encodeURIComponent).join("/");
  const kept = Object.entries(place.query).filter(([, value]) => value !== "");
  const search = new URLSearchParams(kept).toString();
  return `#/${path}${search ? `?${search}` : ""}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

type Memory = Record<string, unknown>;

class Router {
  place = $state.raw<Place>({ screen: "", rest: [], query: {} });
  /** The list of each screen as it was left: address and place. */
  #lists = new Map<string, { hash: string; memory: Memory }>();
  #leaving = new Set<() => void>();

  start(): () => void {
    // By «назад» the history entry is already another one: what a list remembers is written as it scrolls, not here.
    const read = () => (this.place = readHash(location.hash));
    read();
    window.addEventListener("popstate", read);
    return () => window.removeEventListener("popstate", read);
  }

  go(screen: string, rest: readonly string[] = [], query: Readonly<Record<string, string>> = {}): void {
    this.#enter(writeHash({ screen, rest, query }), {});
  }

  /** To another place for the sake of this one: an organisation is written down for an agreement. Its card leads back here. */
  errand(screen: string, rest: readonly string[], query: Readonly<Record<string, string>> = {}): void {
    this.go(screen, rest, { ...query, then: writeHash(this.place) });
  }

  /** Back to the place of which this one was the errand, with what was made; nothing when it was none. */
  back(made?: string): boolean {
    const { then } = this.place.query;
    if (!then) return false;
    const { screen, rest, query } = readHash(then);
    this.go(screen, rest, made === undefined ? query : { ...query, made });
    return true;
  }

  /** To the list of a screen, as it was left. */
  list(screen: string): void {
    const left = this.#lists.get(screen);
    this.#enter(left?.hash ?? writeHash({ screen, rest: [], query: {} }), left?.memory ?? {});
  }

  /** Changes the filter or the tab without a new step of «назад». */
  ask(query: Readonly<Record<string, string | null>>): void {
    const merged: Record<string, string> = { ...this.place.query };
    for (const [key, value] of Object.entries(query)) {
      if (value === null || value === "") delete merged[key];
      else merged[key] = value;
    }
    const place = { ...this.place, query: merged };
    history.replaceState(history.state, "", writeHash(place));
    this.place = place;
    this.#keepList();
  }

  /** What this place remembers (scroll, current row). */
  recall<T>(key: string, otherwise: T): T {
    const value = (history.state as Memory | null)?.[key];
    return value === undefined ? otherwise : (value as T);
  }

  remember(key: string, value: unknown): void {
    history.replaceState({ ...(history.state as Memory | null), [key]: value }, "");
    this.#keepList();
  }

  /** Called before the program itself goes to another place. */
  onleave(listener: () => void): () => void {
    this.#leaving.add(listener);
    return () => void this.#leaving.delete(listener);
  }

  /** To the start, with nothing remembered: another file is open, and records of the old one are not in it. */
  reset(): void {
    this.#lists.clear();
    history.replaceState({}, "", "#/");
    this.place = readHash("");
  }

  #enter(hash: string, memory: Memory): void {
    this.#left();
    if (hash === location.hash) history.replaceState(memory, "", hash);
    else history.pushState(memory, "", hash);
    this.place = readHash(hash);
  }

  #left(): void {
    for (const listener of this.#leaving) listener();
  }

  #keepList(): void {
    if (this.place.rest.length === 0) {
      this.#lists.set(this.place.screen, { hash: location.hash, memory: { ...(history.state as Memory | null) } });
    }
  }
}

export const router = new Router();

/** Keys of the whole window. They go by the key's place, not its letter: with the Russian layout Ctrl+Z gives «я». */
export type Shortcut = "undo" | "redo" | "search" | "new" | "save" | "help";

export const KEYS: Readonly<Record<Shortcut, string>> = { undo: "Ctrl+Z", redo: "Ctrl+Y", search: "Ctrl+K", new: "Ctrl+N", save: "Ctrl+Enter", help: "F1" };

interface Pressed {
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

/** Which shortcut was pressed. While a text is typed, Ctrl+Z and Ctrl+Y belong to that text: see `textStep`. */
export function shortcutOf(event: Pressed, typing: boolean): Shortcut | undefined {
  if (event.code === "F1") return "help";
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined;
  switch (event.code) {
    case "KeyZ":
      return typing ? undefined : event.shiftKey ? "redo" : "undo";
    case "KeyY":
      return typing ? undefined : "redo";
    case "KeyK":
      return "search";
    case "KeyN":
      return "new";
    case "KeyS":
    case "Enter":
    case "NumpadEnter":
      return "save";
    default:
      return undefined;
  }
}

/**
 * The step back or forth in the text that is typed. WebKitGTK leaves Ctrl+Z in a field to the program, and with the Russian layout no engine
 * takes «Ctrl+Я» for it.
 */
export function textStep(event: Pressed): "undo" | "redo" | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined;
  if (event.code === "KeyZ") return event.shiftKey ? "redo" : "undo";
  return event.code === "KeyY" ? "redo" : undefined;
}

const TEXT_TYPES = new Set(["text", "search", "email", "tel", "url", "password", "number", ""]);

export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return TEXT_TYPES.has(target.type) && !target.readOnly;
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
}

const handlers = new Map<Shortcut, (() => void)[]>();

/** The latest handler of a shortcut wins; the answer takes it away. */
export function onShortcut(shortcut: Shortcut, handler: () => void): () => void {
  const list = handlers.get(shortcut) ?? [];
  handlers.set(shortcut, [...list, handler]);
  return () => handlers.set(shortcut, (handlers.get(shortcut) ?? []).filter((each) => each !== handler));
}

export function listen(): () => void {
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const typing = isTyping(event.target);
    const step = typing ? textStep(event) : undefined;
    if (step) {
      event.preventDefault();
      // The only way to a field's own history; every engine keeps it.
      document.execCommand(step);
      return;
    }
    const shortcut = shortcutOf(event, typing);
    if (!shortcut) return;
    // Taken from the browser even when nobody listens: a new browser window or a saved page would only puzzle.
    event.preventDefault();
    handlers.get(shortcut)?.at(-1)?.();
  };
  window.addEventListener("keydown", press);
  return () => window.removeEventListener("keydown", press);
}

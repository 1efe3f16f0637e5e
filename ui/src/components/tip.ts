/** A short note beside a control on hover and focus. One element for the whole window, placed through CSSOM, so that the content policy holds. */
import type { Attachment } from "svelte/attachments";

let shown: HTMLElement | undefined;
let owner: Element | undefined;

/** `cut`: only while the control shows its text cut short. */
export function tip(text: string | undefined, { cut = false } = {}): Attachment<HTMLElement> {
  return (node) => {
    if (!text) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = () => {
      clearTimeout(timer);
      if (cut && node.scrollWidth <= node.clientWidth && node.scrollHeight <= node.clientHeight + 1) return;
      timer = setTimeout(() => open(node, text), 350);
    };
    const focused = () => {
      if (node.matches(":focus-visible")) open(node, text);
    };
    const hide = () => {
      clearTimeout(timer);
      close(node);
    };
    const key = (event: KeyboardEvent) => event.key === "Escape" && hide();
    node.addEventListener("pointerenter", show);
    node.addEventListener("pointerleave", hide);
    node.addEventListener("pointerdown", hide);
    node.addEventListener("focus", focused);
    node.addEventListener("blur", hide);
    node.addEventListener("keydown", key);
    return () => {
      hide();
      node.removeEventListener("pointerenter", show);
      node.removeEventListener("pointerleave", hide);
      node.removeEventListener("pointerdown", hide);
      node.removeEventListener("focus", focused);
      node.removeEventListener("blur", hide);
      node.removeEventListener("keydown", key);
    };
  };
}

function open(node: HTMLElement, text: string): void {
  shown ??= make();
  owner = node;
  shown.textContent = text;
  shown.hidden = false;
  const at = node.getBoundingClientRect();
  const size = shown.getBoundingClientRect();
  const below = at.bottom + 6 + size.height < window.innerHeight;
  const left = Math.max(8, Math.min(at.left + at.width / 2 - size.width / 2, window.innerWidth - size.width - 8));
  shown.style.left = `${Math.round(left)}px`;
  shown.style.top = `${Math.round(below ? at.bottom + 6 : at.top - 6 - size.height)}px`;
}

function close(node: HTMLElement): void {
  if (shown && owner === node) shown.hidden = true;
}

function make(): HTMLElement {
  const element = document.createElement("div");
  element.className = "tip";
  // The reader hears the same words as the control's own description.
  element.setAttribute("aria-hidden", "true");
  document.body.append(element);
  return element;
}

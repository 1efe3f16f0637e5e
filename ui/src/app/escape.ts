/** Escape leads back to the list, unless something open over the page wants it first. */
export function onEscape(back: () => void): () => void {
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    if (document.querySelector('[role="dialog"], .float')) return;
    event.preventDefault();
    back();
  };
  window.addEventListener("keydown", press);
  return () => window.removeEventListener("keydown", press);
}

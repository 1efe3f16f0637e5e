/** Esc leaves a card for its list, unless something lies open over the page: then Esc belongs to that. */
export function onEscape(leave: () => void): () => void {
  let covered = false;
  const before = (event: KeyboardEvent) => {
    if (event.key === "Escape") covered = document.querySelector('.float, [role="dialog"]') !== null;
  };
  const after = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !covered && !event.defaultPrevented) leave();
  };
  window.addEventListener("keydown", before, true);
  window.addEventListener("keydown", after);
  return () => {
    window.removeEventListener("keydown", before, true);
    window.removeEventListener("keydown", after);
  };
}

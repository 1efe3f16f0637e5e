/** Light or dark: as the system says, unless the setting says otherwise. The setting lies in the base, so it is given, not remembered here. */
export type Theme = "system" | "light" | "dark";
export type Rows = "dense" | "roomy";

class Look {
  theme = $state<Theme>("system");
  rows = $state<Rows>("dense");
  #systemDark = $state(false);

  get dark(): boolean {
    return this.theme === "dark" || (this.theme === "system" && this.#systemDark);
  }

  /** Height of a table row in pixels. */
  get rowHeight(): number {
    return this.rows === "roomy" ? 40 : 32;
  }

  /** Before anything is drawn, and on every change after. */
  start(): void {
    const query = window.matchMedia("(prefers-color-scheme: dark)");
    const read = () => {
      this.#systemDark = query.matches;
      this.apply();
    };
    query.addEventListener("change", read);
    read();
  }

  set(theme: Theme, rows: Rows): void {
    this.theme = theme;
    this.rows = rows;
    this.apply();
  }

  apply(): void {
    document.documentElement.dataset.theme = this.dark ? "dark" : "light";
    document.documentElement.dataset.rows = this.rows;
  }
}

export const look = new Look();

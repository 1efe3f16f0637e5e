/** The open base as the frame shows it: whose centre it is, which year, what can be undone. Read at start-up and again after every change. */
import { ask, change, refusal, type Refused } from "$ui/api/client";
import { subscribe } from "$ui/api/topics";
import { toasts } from "$ui/components/toasts.svelte";
import { ru } from "$ui/text/ru";
import { look, type Rows, type Theme } from "./theme.svelte";

export interface BaseInfo {
  name: string;
  path: string;
  /** «Пример, реквизиты вымышлены»; empty for a base of one's own. */
  label: string;
  read_only: boolean;
  /** Short name of the centre's own organisation; empty until it is chosen. */
  centre: string;
  /** «2026/27» */
  academic_year: string;
  /** Titles of the steps that can be undone and redone; null: none. */
  undo: string | null;
  redo: string | null;
}

interface BaseStatus {
  version: string;
  today: string;
  path: string;
  base: BaseInfo | null;
  problem: unknown;
}

class Session {
  version = $state("");
  /** ISO; the only today the pages know. */
  today = $state("");
  path = $state("");
  base = $state.raw<BaseInfo | null>(null);
  /** Why the base is not open. */
  problem = $state.raw<Refused | null>(null);

  /** The reason for every disabled «изменить», or nothing. */
  get barred(): string | undefined {
    return this.base?.read_only ? ru.frame.readOnlyWhy : undefined;
  }

  /** Reads now and after every change; the answer ends it. */
  start(): () => void {
    void this.refresh();
    return subscribe("all", () => void this.refresh());
  }

  async refresh(): Promise<void> {
    try {
      const status = await ask<BaseStatus>("base_status");
      this.version = status.version;
      this.today = status.today;
      this.path = status.path;
      this.base = status.base;
      this.problem = status.base ? null : refusal(status.problem);
      if (status.base) {
        const { theme, rows } = await ask<{ theme: Theme; rows: Rows }>("settings_show");
        look.set(theme, rows);
      }
    } catch (error) {
      this.problem = refusal(error);
    }
  }

  undo = () => step("journal_undo", ru.frame.undone);
  redo = () => step("journal_redo", ru.frame.redone);
}

async function step(command: string, said: (title: string) => string): Promise<void> {
  try {
    const { title } = await change<{ title: string }>(command);
    toasts.show(said(title));
  } catch (error) {
    toasts.problem(refusal(error).message);
  }
}

export const session = new Session();

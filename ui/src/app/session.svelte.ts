/** What the frame shows of the open base: whose centre it is, which year, what can be undone. Filled by the start-up and by stale topics. */
export interface Session {
  /** ISO; the only today the pages know. */
  today: string;
  centre: string;
  /** «2026/27» */
  academic_year: string;
  /** Titles of the steps that can be undone and redone; null: none. */
  undo: string | null;
  redo: string | null;
  /** Why nothing can be changed; null: it can. */
  read_only: string | null;
  example: boolean;
}

class Kept {
  now = $state.raw<Session | null>(null);

  get today(): string {
    return this.now?.today ?? "";
  }

  /** The reason for every disabled «изменить», or nothing. */
  get barred(): string | undefined {
    return this.now?.read_only ?? undefined;
  }
}

export const session = new Kept();

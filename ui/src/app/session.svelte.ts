/** The open base as the frame shows it: whose centre it is, which year, what can be undone. Read at start-up and again after every change. */
import { tick } from "svelte";
import { type BaseInfo, centreFile } from "$ui/api/base";
import { change, refusal, type Refused, settled } from "$ui/api/client";
import { settings } from "$ui/api/settings";
import { subscribe } from "$ui/api/topics";
import { toasts } from "$ui/components/toasts.svelte";
import { nested } from "$ui/components/values/quotes";
import { ru } from "$ui/text/ru";
import { router } from "./router.svelte";
import { look } from "./theme.svelte";

class Session {
  version = $state("");
  /** ISO; the only today the pages know. */
  today = $state("");
  path = $state("");
  base = $state.raw<BaseInfo | null>(null);
  /** Short name of the centre's own organisation as the records have it; empty until it is chosen. */
  own = $state("");
  /** Why the base is not open. */
  problem = $state.raw<Refused | null>(null);
  /** Another file is being opened: the screens of the old one are gone already. */
  switching = $state(false);

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
      const status = await centreFile.status();
      this.version = status.version;
      this.today = status.today;
      this.path = status.path;
      this.own = status.base?.centre ?? "";
      // Names of the centre and of steps stand in the frame as on paper.
      const [centre, undo, redo] = [status.base?.centre ?? "", status.base?.undo ?? null, status.base?.redo ?? null];
      this.base = status.base && { ...status.base, centre: nested(centre), undo: undo && nested(undo), redo: redo && nested(redo) };
      this.problem = status.base ? null : refusal(status.problem);
      if (status.base) {
        const { theme, rows } = await settings.show();
        look.set(theme, rows);
      }
    } catch (error) {
      this.problem = refusal(error);
    }
  }

  /**
   * Opens another file. The screens leave first and hand over what was typed, so that no draft lands in the other file; whatever comes of
   * `open`, what is open afterwards is read anew. False, the dialog was closed: everything stays where it was.
   */
  async enter(open: () => Promise<boolean>): Promise<void> {
    if (this.switching) return;
    this.switching = true;
    try {
      await tick();
      await settled();
      if (!(await open())) return;
      router.reset();
    } catch {
      // Why it did not open stands in the status, beside the path.
      router.reset();
    } finally {
      await this.refresh();
      this.switching = false;
    }
  }

  /**
   * The way back from the step just made, for its toast: it undoes that very step and no later one. `tooLate` is said once another came after it.
   */
  async wayBack(tooLate: string): Promise<() => void> {
    await this.refresh();
    const made = this.base?.undo;
    return () => (this.base?.undo === made ? void this.undo() : toasts.problem(tooLate));
  }

  undo = () => step("journal_undo", ru.frame.undone, this.redo);
  redo = () => step("journal_redo", ru.frame.redone);
}

/** `back`: the step may have been taken by mistake, from a screen that shows nothing of it, so its toast offers the way back. */
async function step(command: string, said: (title: string) => string, back?: () => Promise<void>): Promise<void> {
  try {
    const { title } = await change<{ title: string }>(command);
    toasts.show(said(title), { undo: back && (() => void back()) });
  } catch (error) {
    toasts.problem(refusal(error).message);
  }
}

export const session = new Session();

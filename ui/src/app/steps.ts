/** Start-up of the pages, and undo and redo for the whole window. */
import { ask, change, refusal } from "$ui/api/client";
import { subscribe } from "$ui/api/topics";
import { toasts } from "$ui/components/toasts.svelte";
import { ru } from "$ui/text/ru";
import { type Session, session } from "./session.svelte";

async function read(): Promise<void> {
  try {
    session.now = await ask<Session>("app_session");
  } catch (error) {
    toasts.problem(refusal(error).message);
  }
}

/** Reads whose centre is open, and again after every change: each one is a step that can be undone. */
export function start(): () => void {
  void read();
  return subscribe("all", () => void read());
}

export async function undo(): Promise<void> {
  await step("journal_undo", ru.frame.undone);
}

export async function redo(): Promise<void> {
  await step("journal_redo", ru.frame.redone);
}

async function step(command: string, said: (title: string) => string): Promise<void> {
  try {
    toasts.show(said(await change<string>(command)));
  } catch (error) {
    toasts.problem(refusal(error).message);
  }
}

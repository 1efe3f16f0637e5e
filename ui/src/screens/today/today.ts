/** «Сегодня» without a page: tasks by group, and where each leads. */
import type { Task, Urgency } from "$ui/api/today";

/** In the order of the screen. */
export const GROUPS: readonly Urgency[] = ["overdue", "today", "week", "later"];

export function groups(tasks: readonly Task[]): { urgency: Urgency; tasks: readonly Task[] }[] {
  return GROUPS.map((urgency) => ({ urgency, tasks: tasks.filter((task) => task.urgency === urgency) })).filter((group) => group.tasks.length);
}

/** Screen, record and field where a task is done. */
export function placeOf({ subject }: Pick<Task, "subject">): { screen: string; id: string; query: Readonly<Record<string, string>> } {
  const screen = subject.noun === "contract" ? "contracts" : "agreements";
  return { screen, id: subject.id, query: subject.field ? { field: subject.field } : {} };
}

/** One line may wait twice for one record (two questions of one school): rule, record and day tell them apart, and the place does the rest. */
export const keyOf = (task: Task, at: number) => `${task.problem} ${task.subject.id} ${task.due_on} ${at}`;

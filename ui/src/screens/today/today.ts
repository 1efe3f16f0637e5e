/** «Сегодня» without a page: tasks by group, and where each leads. */
import type { Task, Urgency } from "$ui/api/today";

/** In the order of the screen. */
export const GROUPS: readonly Urgency[] = ["overdue", "today", "week", "later"];

export function groups(tasks: readonly Task[]): { urgency: Urgency; tasks: readonly Task[] }[] {
  return GROUPS.map((urgency) => ({ urgency, tasks: tasks.filter((task) => task.urgency === urgency) })).filter((group) => group.tasks.length);
}

/** Tabs of an agreement's card by the field that a task names; without one the card opens at its beginning. */
const TABS: Readonly<Record<string, string>> = { milestones: "progress", state: "progress", ends_on: "terms" };

/** Screen, record and field (of an agreement: the tab) where a task is done. */
export function placeOf({ subject }: Pick<Task, "subject">): { screen: string; id: string; query: Readonly<Record<string, string>> } {
  if (subject.noun === "contract") return { screen: "contracts", id: subject.id, query: subject.field ? { field: subject.field } : {} };
  const tab = TABS[subject.field];
  return { screen: "agreements", id: subject.id, query: tab ? { tab } : {} };
}

/** One line may wait twice for one record (two questions of one school): rule, record and day tell them apart, and the place does the rest. */
export const keyOf = (task: Task, at: number) => `${task.problem} ${task.subject.id} ${task.due_on} ${at}`;

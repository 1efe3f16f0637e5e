/** «Сегодня»: what is to be done and by when. */
import type { Task } from "./bindings";
import { ask } from "./client";

export type { Task, TaskAction, Urgency } from "./bindings";

export const todayTasks = {
  list: () => ask<Task[]>("today_list"),
};

import { atom } from "jotai";
import type { PlanTask } from "../../core/overview/plan-overview.ts";
import { listPlanTasks } from "../../data/list-plan-tasks.ts";
import { attempt } from "../attempt.ts";
import { loading, type Load } from "../load.ts";

const tasksPerPage = 30;

/** Tasks of a plan, as far as they are loaded. */
export interface TaskList {
  tasks: PlanTask[];
  more: boolean;
}

const rawTasksAtom = atom<{ planId: string; list: Load<TaskList> } | null>(null);

/** The tasks of the plan whose page is open. */
export const planTasksAtom = atom((get) => get(rawTasksAtom));

/** Asks for a plan's first tasks, or for those after what is shown. */
export const loadTasksAtom = atom(null, async (get, set, { planId, next }: { planId: string; next: "first" | "more" }) => {
  const held = get(rawTasksAtom);
  if (held?.planId !== planId) set(rawTasksAtom, { planId, list: loading });
  const known = held?.planId === planId && held.list.status === "ready" ? held.list.value.tasks : [];
  const shown = next === "more" ? known : [];
  // What has been paged through stays as long as it was.
  const most = next === "more" ? tasksPerPage : Math.min(Math.max(known.length, tasksPerPage), 200);
  const answer = await attempt(() => listPlanTasks(planId, shown.at(-1) ?? null, most));
  const now = get(rawTasksAtom);
  if (now?.planId !== planId) return;
  if (answer.ok) {
    const list: TaskList = { tasks: [...shown, ...answer.value], more: answer.value.length === most };
    set(rawTasksAtom, { planId, list: { status: "ready", value: list } });
  } else if (now.list.status !== "ready") set(rawTasksAtom, { planId, list: { status: "failed", code: answer.error.code } });
});

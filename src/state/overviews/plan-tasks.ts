import { atom } from "jotai";
import type { PlanTask } from "../../core/overview/plan-overview.ts";
import { listPlanTasks } from "../../data/list-plan-tasks.ts";
import { pageOf } from "../page-of.ts";
import { atomsWithPages, type Pages } from "../pages.ts";

/** Tasks of a plan, as far as they are loaded. */
export type TaskList = Pages<PlanTask>;

const rawPlanIdAtom = atom<string | null>(null);
const pages = atomsWithPages<string, PlanTask>({
  ask: async (_organizationId, planId, { after, limit }) => pageOf(await listPlanTasks(planId, after?.items.at(-1) ?? null, limit), limit),
  keyOf: ({ id }) => id,
  perPage: 30,
});

/** The tasks of the plan whose page is open. */
export const planTasksAtom = atom((get) => ({ planId: get(rawPlanIdAtom), list: get(pages.listAtom) }));

/** Asks anew for a plan's tasks, or for those after what is shown. */
export const loadTasksAtom = atom(null, async (_get, set, { planId, next }: { planId: string; next: "first" | "more" }) => {
  set(rawPlanIdAtom, planId);
  set(pages.chooseAtom, planId);
  await set(pages.loadAtom, next);
});

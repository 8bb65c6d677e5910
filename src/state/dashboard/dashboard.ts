import { atom } from "jotai";
import type { Dashboard, DashboardChoice } from "../../core/dashboard/dashboard.ts";
import { getDashboard } from "../../data/get-dashboard.ts";
import { noteDashboardVisit } from "../../data/note-dashboard-visit.ts";
import { attempt } from "../attempt.ts";
import { loading, toLoad, type Load } from "../load.ts";
import { watchNewsAtom } from "../news.ts";
import { createOneAtATime } from "../one-at-a-time.ts";
import { organizationIdAtom } from "../session.ts";

/** So long the screen waits before it asks for its figures again. */
const pauseMs = 3_000;

const rawDashboardAtom = atom<Load<Dashboard>>(loading);
const rawChoiceAtom = atom<DashboardChoice | null>(null);

/** Điều hành as it was chosen last. */
export const dashboardAtom = atom((get) => get(rawDashboardAtom));

/** Asks for the figures; those that are there stay on the screen meanwhile. */
export const loadDashboardAtom = atom(null, async (get, set) => {
  const organizationId = get(organizationIdAtom);
  const choice = get(rawChoiceAtom);
  if (organizationId === null || choice === null) return;
  const answer = toLoad(await attempt(() => getDashboard(organizationId, choice)));
  // Something else was chosen meanwhile: its own answer is on the way.
  if (get(rawChoiceAtom) !== choice) return;
  if (answer.status === "ready" || get(rawDashboardAtom).status !== "ready") set(rawDashboardAtom, answer);
});

/** Shows what was chosen and keeps it up to date until the returned function is called; the visit is noted. */
export const openDashboardAtom = atom(null, (get, set, choice: DashboardChoice): (() => void) => {
  const held = get(rawChoiceAtom);
  set(rawChoiceAtom, choice);
  if (held === null || held.span !== choice.span || held.quarter !== choice.quarter || held.planId !== choice.planId) {
    set(rawDashboardAtom, loading);
  }
  const load = createOneAtATime(
    () => set(loadDashboardAtom),
    () => new Promise<void>((resolve) => setTimeout(resolve, pauseMs)),
  );
  void load();
  const organizationId = get(organizationIdAtom);
  // The figures are the same whether this comes before or after them; where it fails, the next visit tells the same news again.
  if (organizationId !== null) void attempt(() => noteDashboardVisit(organizationId));
  return set(watchNewsAtom, () => void load());
});

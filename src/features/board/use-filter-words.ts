import { useAtomValue, useSetAtom } from "jotai";
import { useEffect } from "react";
import { givenToMe, type BoardFilter } from "../../core/board/board.ts";
import type { BoardChoice } from "../../core/board/saved-filter.ts";
import { loadPlansAtom, plansAtom } from "../../state/plans/plans.ts";
import { directoryAtom, loadDirectoryAtom } from "../../state/units/directory.ts";

type Chosen = BoardFilter & Partial<Pick<BoardChoice, "soon" | "groupBy">>;

/** What the board, or a list of its cards, is filtered by, in words. */
export function useFilterWords({ planId, unitId, mine, soon = false, groupBy = null }: Chosen): { text: string; active: boolean } {
  const plans = useAtomValue(plansAtom);
  const directory = useAtomValue(directoryAtom);
  const loadPlans = useSetAtom(loadPlansAtom);
  const loadDirectory = useSetAtom(loadDirectoryAtom);

  const plan = plans.status === "ready" ? plans.value.find(({ id }) => id === planId) : undefined;
  const unknown = planId !== null && plan === undefined;
  // Opened from a plan that has just been confirmed, whose name nobody has asked for yet.
  useEffect(() => {
    if (unknown) void loadPlans();
  }, [unknown, loadPlans]);
  const given = unitId === givenToMe;
  const unitUnknown = unitId !== null && !given && directory.status !== "ready";
  useEffect(() => {
    if (unitUnknown) void loadDirectory();
  }, [unitUnknown, loadDirectory]);

  const unit = directory.status === "ready" ? directory.value.units.find(({ id }) => id === unitId) : undefined;
  const planWords = planId === null ? "mọi kế hoạch" : (plan?.documentNumber ?? plan?.title ?? "một kế hoạch");
  const unitWords = unitId === null ? "mọi đơn vị" : (unit?.shortName ?? unit?.name ?? "một đơn vị");
  const words = [
    ...(soon ? ["sắp đến hạn"] : []),
    ...(given ? ["giao cho tôi"] : mine ? ["việc của tôi"] : []),
    planWords,
    ...(given ? [] : [unitWords]),
    ...(groupBy === null ? [] : [groupBy === "unit" ? "nhóm theo đơn vị" : "nhóm theo kế hoạch"]),
  ].join(" · ");
  return { text: words.charAt(0).toUpperCase() + words.slice(1), active: planId !== null || unitId !== null || mine || soon };
}

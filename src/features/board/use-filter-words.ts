import { useAtomValue, useSetAtom } from "jotai";
import { useEffect } from "react";
import { boardChoiceAtom } from "../../state/board.ts";
import { loadPlansAtom, plansAtom } from "../../state/plans/plans.ts";
import { directoryAtom } from "../../state/units/directory.ts";

/** What the board is filtered by, in words. */
export function useFilterWords(): { text: string; active: boolean } {
  const { planId, unitId, mine } = useAtomValue(boardChoiceAtom);
  const plans = useAtomValue(plansAtom);
  const directory = useAtomValue(directoryAtom);
  const loadPlans = useSetAtom(loadPlansAtom);

  const plan = plans.status === "ready" ? plans.value.find(({ id }) => id === planId) : undefined;
  const unknown = planId !== null && plan === undefined;
  // Opened from a plan that has just been confirmed, whose name nobody has asked for yet.
  useEffect(() => {
    if (unknown) void loadPlans();
  }, [unknown, loadPlans]);

  const unit = directory.status === "ready" ? directory.value.units.find(({ id }) => id === unitId) : undefined;
  const planWords = planId === null ? "mọi kế hoạch" : (plan?.documentNumber ?? plan?.title ?? "một kế hoạch");
  const unitWords = unitId === null ? "mọi đơn vị" : (unit?.shortName ?? unit?.name ?? "một đơn vị");
  const words = [...(mine ? ["việc của tôi"] : []), planWords, unitWords].join(" · ");
  return { text: words.charAt(0).toUpperCase() + words.slice(1), active: planId !== null || unitId !== null || mine };
}

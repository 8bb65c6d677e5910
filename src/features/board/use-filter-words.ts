import { useAtomValue } from "jotai";
import { boardChoiceAtom } from "../../state/board.ts";
import { plansAtom } from "../../state/plans/plans.ts";
import { directoryAtom } from "../../state/units/directory.ts";

/** What the board is filtered by, in words. */
export function useFilterWords(): { text: string; active: boolean } {
  const { planId, unitId, mine } = useAtomValue(boardChoiceAtom);
  const plans = useAtomValue(plansAtom);
  const directory = useAtomValue(directoryAtom);

  const plan = plans.status === "ready" ? plans.value.find(({ id }) => id === planId) : undefined;
  const unit = directory.status === "ready" ? directory.value.units.find(({ id }) => id === unitId) : undefined;
  const planWords = planId === null ? "mọi kế hoạch" : (plan?.documentNumber ?? plan?.title ?? "một kế hoạch");
  const unitWords = unitId === null ? "mọi đơn vị" : (unit?.shortName ?? unit?.name ?? "một đơn vị");
  const words = [...(mine ? ["việc của tôi"] : []), planWords, unitWords].join(" · ");
  return { text: words.charAt(0).toUpperCase() + words.slice(1), active: planId !== null || unitId !== null || mine };
}

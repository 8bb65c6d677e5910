import { useAtomValue, useSetAtom } from "jotai";
import { ChevronDown } from "lucide-react";
import { useEffect, useState } from "react";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import type { DashboardChoice } from "../../core/dashboard/dashboard.ts";
import { loadPlansAtom, plansAtom } from "../../state/plans/plans.ts";
import { PeriodSheet, PlanSheet } from "./choice-sheet.tsx";
import styles from "./choice-bar.module.css";
import { spanWords } from "./figure-words.ts";

interface ChoiceBarProps {
  choice: DashboardChoice;
  /** The quarter that is shown, whether it was chosen or is the present one. */
  quarter: LocalDate;
  quarters: readonly LocalDate[];
  onChoose: (choice: DashboardChoice) => void;
}

/** Which time and which plan; each opens its choice. */
export function ChoiceBar({ choice, quarter, quarters, onChoose }: ChoiceBarProps) {
  const [open, setOpen] = useState<"period" | "plan" | null>(null);
  const plans = useAtomValue(plansAtom);
  const load = useSetAtom(loadPlansAtom);
  const plan = plans.status === "ready" ? plans.value.find(({ id }) => id === choice.planId) : undefined;
  const unknown = choice.planId !== null && plan === undefined;
  useEffect(() => {
    if (unknown) void load();
  }, [unknown, load]);
  const close = () => setOpen(null);
  return (
    <div className={styles.choices}>
      <button type="button" className={styles.choice} aria-haspopup="dialog" onClick={() => setOpen("period")}>
        <span>{spanWords(choice.span, quarter)}</span>
        <ChevronDown aria-hidden size={18} />
      </button>
      <button type="button" className={styles.choice} aria-haspopup="dialog" onClick={() => setOpen("plan")}>
        <span>{choice.planId === null ? "Mọi kế hoạch" : (plan?.documentNumber ?? plan?.title ?? "Một kế hoạch")}</span>
        <ChevronDown aria-hidden size={18} />
      </button>
      <PeriodSheet open={open === "period"} choice={choice} quarter={quarter} quarters={quarters} onChoose={onChoose} onClose={close} />
      <PlanSheet open={open === "plan"} choice={choice} onChoose={onChoose} onClose={close} />
    </div>
  );
}

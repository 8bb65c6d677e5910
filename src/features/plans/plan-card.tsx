import type { PlanSummary } from "../../core/plan/plan-summary.ts";
import { formatDate } from "../../core/calendar/format-date.ts";
import { formatNumber } from "../../components/date-words.ts";
import { FourBoxes } from "../../components/four-boxes.tsx";
import summary from "../../components/summary.module.css";
import styles from "./plans.module.css";

/** One confirmed plan: what it is and where its work stands. A tap opens its page. */
export function PlanCard({ plan, onOpen }: { plan: PlanSummary; onOpen: () => void }) {
  const document = [plan.documentNumber, plan.issuedOn && `ngày ${formatDate(plan.issuedOn)}`].filter(Boolean).join(" ");
  return (
    <button type="button" className={summary.card} onClick={onOpen}>
      <span className={summary.top}>
        <span>{document === "" ? "Chưa có số, ngày" : document}</span>
        <span>KH {plan.number}</span>
      </span>
      <span className={summary.title}>{plan.title}</span>
      <span className={styles.note}>
        {[plan.issuer, `${formatNumber(plan.tasks)}\u00a0nhiệm\u00a0vụ, ${formatNumber(plan.cards)}\u00a0thẻ`].filter(Boolean).join(" · ")}
      </span>
      <FourBoxes counts={plan.boxes} />
    </button>
  );
}

import { CircleCheck } from "lucide-react";
import type { ConfirmedPlan } from "../../core/plan/plan-summary.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { formatNumber } from "../../components/date-words.ts";
import styles from "./plan-review.module.css";

/** What the confirmation has made. */
export function ConfirmedView({ plan }: { plan: ConfirmedPlan }) {
  const figures: [number, string][] = [
    [plan.tasksCreated, "nhiệm vụ mới"],
    [plan.cardsCreated, "thẻ mới"],
    [plan.dutiesCreated, "chế độ báo cáo mới"],
    [plan.tasksUpdated, "nhiệm vụ cập nhật"],
    [plan.tasksKept, "nhiệm vụ cũ được giữ"],
  ];
  const shown = figures.filter(([figure], index) => index < 2 || figure > 0);
  return (
    <EmptyState icon={CircleCheck} title="Đã nhập kế hoạch">
      <p>Kế hoạch mang số KH {plan.planNumber}. Các đơn vị đã thấy thẻ của mình trên bảng.</p>
      <div className={`${styles.figures} ${styles.made}`}>
        {shown.map(([figure, words]) => (
          <div key={words} className={styles.figure}>
            <b>{formatNumber(figure)}</b>
            {words}
          </div>
        ))}
      </div>
    </EmptyState>
  );
}

import type { ReviewSummary } from "../../core/plan/review/review-status.ts";
import styles from "./plan-review.module.css";

export type ReviewFilter = "all" | "look" | "sure" | "reports";

interface ReviewFiltersProps {
  summary: ReviewSummary;
  /** Report duties, targets and what was not understood. */
  others: number;
  value: ReviewFilter;
  onChange: (filter: ReviewFilter) => void;
}

/** The counts of the review; a tap shows those alone. */
export function ReviewFilters({ summary, others, value, onChange }: ReviewFiltersProps) {
  const filters: [filter: ReviewFilter, count: number, words: string][] = [
    ["all", summary.total, "Tất cả"],
    ["look", summary.look, "Cần xem"],
    ["sure", summary.sure, "Chắc chắn"],
    ["reports", others, "Báo cáo"],
  ];
  return (
    <div className={styles.filters} role="group" aria-label="Lọc mục rà soát">
      {filters.map(([filter, count, words]) => (
        <button key={filter} type="button" className={styles.filter} aria-pressed={filter === value} onClick={() => onChange(filter)}>
          <b>{count}</b> {words}
        </button>
      ))}
    </div>
  );
}

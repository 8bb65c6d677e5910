import type { ReviewSummary } from "../../core/plan/review/review-status.ts";
import styles from "./plan-review.module.css";

export type ReviewFilter = "look" | "seen" | "all" | "reports";

interface ReviewFiltersProps {
  summary: ReviewSummary;
  /** Duties to report, targets, and what the reader remarks. */
  others: number;
  value: ReviewFilter;
  onChange: (filter: ReviewFilter) => void;
}

/** The counts of the review; a tap shows those alone. */
export function ReviewFilters({ summary, others, value, onChange }: ReviewFiltersProps) {
  const filters: [filter: ReviewFilter, count: number, words: string][] = [
    ["look", summary.look, "Cần xem"],
    ["seen", summary.decided, "Đã xem"],
    ["all", summary.total, "Tất cả"],
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

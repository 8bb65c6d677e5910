import type { PlanReview } from "../../core/plan/plan-review.ts";
import { Panel } from "../../components/panel.tsx";
import { reportWords } from "./review-words.ts";
import styles from "./plan-review.module.css";

/** What else the reader found: duties to report, targets, and what it did not understand. */
export function ReportsPanel({ review }: { review: PlanReview }) {
  return (
    <>
      {review.reports.length > 0 && (
        <Panel title="Chế độ báo cáo" aside={`${review.reports.length} mục`}>
          <div className={styles.notes}>
            {review.reports.map((report, index) => (
              <p key={index} className={styles.note}>
                <small>{reportWords(report)}</small>
                {report.text}
              </p>
            ))}
          </div>
        </Panel>
      )}
      {review.targets.length > 0 && (
        <Panel title="Chỉ tiêu" aside={`${review.targets.length} mục`}>
          <div className={styles.notes}>
            {review.targets.map((target, index) => (
              <p key={index} className={styles.note}>
                <small>{target.value}</small>
                {target.text}
              </p>
            ))}
          </div>
        </Panel>
      )}
      {review.messages.length > 0 && (
        <Panel title="Chỗ chưa hiểu" aside={`${review.messages.length} chỗ`}>
          <p className={styles.meta}>Những đoạn này không thành nhiệm vụ. Nếu cần, hãy thêm nhiệm vụ bằng tay.</p>
          <div className={styles.notes}>
            {review.messages.map((message, index) => (
              <p key={index} className={styles.note}>
                {message.text}
              </p>
            ))}
          </div>
        </Panel>
      )}
    </>
  );
}

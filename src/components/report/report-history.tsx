import type { ReportActivity } from "../../core/report/report-request.ts";
import { activityBy, activityWords } from "./report-words.ts";
import styles from "./report.module.css";

/** What has happened to a report, newest first; folded. */
export function ReportHistory({ history }: { history: readonly ReportActivity[] }) {
  if (history.length === 0) return null;
  return (
    <details className={styles.round}>
      <summary>Lịch sử báo cáo</summary>
      <ol className={styles.history}>
        {history.map((activity) => (
          <li key={activity.id}>
            <b>{activityWords(activity)}</b>
            {activity.reason !== null && <p className={styles.text}>{activity.reason}</p>}
            <p className={styles.calm}>{activityBy(activity)}</p>
          </li>
        ))}
      </ol>
    </details>
  );
}

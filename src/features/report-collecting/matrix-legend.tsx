import { standingLooks, standings } from "./standing-words.ts";
import styles from "./matrix.module.css";

/** What the marks mean. */
export function MatrixLegend() {
  return (
    <p className={styles.legend}>
      {standings.map((standing) => (
        <span key={standing}>
          <i className={styles.sample} data-standing={standing} aria-hidden>
            {standingLooks[standing].mark}
          </i>{" "}
          {standingLooks[standing].words}
        </span>
      ))}
      <span>
        <i className={styles.sample} data-standing="onTime" data-waiting aria-hidden>
          ✓
        </i>{" "}
        đã nộp, chờ nhận
      </span>
    </p>
  );
}

import type { ReactNode } from "react";
import type { TaskField as Field } from "../../core/plan/plan-draft.ts";
import type { TaskFlaw } from "../../core/plan/review/task-flaws.ts";
import { labelWords } from "./review-words.ts";
import styles from "./plan-review.module.css";

interface TaskFieldProps {
  field: Field;
  /** All flaws of the task. */
  flaws: readonly TaskFlaw[];
  children: ReactNode;
}

/** One value of a task; the bar at its side and the words of its label say how sure it is. */
export function TaskField({ field, flaws, children }: TaskFieldProps) {
  const own = flaws.filter((flaw) => flaw.field === field);
  // A unit that is not known yet is a question; a date that runs backwards is a mistake.
  const look = own.some((flaw) => flaw.blocking && flaw.reason !== "unmatched")
    ? styles.blocking
    : own.length > 0
      ? styles.unsure
      : styles.sure;
  return (
    <div className={`${styles.field} ${look}`} data-field={field}>
      <span className={styles.label}>{labelWords(field, own)}</span>
      <div className={styles.value}>{children}</div>
    </div>
  );
}

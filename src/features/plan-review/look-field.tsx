import type { ReactNode } from "react";
import type { TaskField } from "../../core/plan/plan-draft.ts";
import type { ReviewTask } from "../../core/plan/plan-review.ts";
import type { TaskFlaw } from "../../core/plan/review/task-flaws.ts";
import { flawSentence } from "./flaw-words.ts";
import { fieldWords } from "./review-words.ts";
import { Sureness, surenessOf } from "./sureness.tsx";
import styles from "./look.module.css";

interface LookFieldProps {
  field: TaskField;
  task: ReviewTask;
  /** All flaws of the task. */
  flaws: readonly TaskFlaw[];
  chosen: boolean;
  onChoose: () => void;
  /** What can be done about the field right here. */
  acts?: ReactNode;
  /** The value; stands inside a button, so in words and spans alone. */
  children: ReactNode;
}

/** One value of a task: how sure it is, why not, and a tap shows where it was read. */
export function LookField({ field, task, flaws, chosen, onChoose, acts, children }: LookFieldProps) {
  const own = flaws.filter((flaw) => flaw.field === field);
  const sure = surenessOf(own, task.accepted === true);
  return (
    <div className={`${styles.field} ${chosen ? styles.chosen : ""}`} data-field={field} data-sure={sure}>
      <button type="button" className={styles.tap} aria-pressed={chosen} onClick={onChoose}>
        <span className={styles.label}>
          {fieldWords[field]} <Sureness sure={sure} />
        </span>
        <span className={styles.value}>{children}</span>
        {own.map((flaw) => (
          <span key={flaw.reason} className={styles.reason}>
            {flawSentence(flaw, task)}
          </span>
        ))}
      </button>
      {acts}
    </div>
  );
}

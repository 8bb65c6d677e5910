import type { UnitDirectory } from "../../core/organization/organization.ts";
import type { PlanReview, ReviewTask } from "../../core/plan/plan-review.ts";
import type { CardsPreview } from "../../core/plan/review/cards-preview.ts";
import type { TaskFlaw } from "../../core/plan/review/task-flaws.ts";
import { formatNumber } from "../../components/date-words.ts";
import { cardsWords, countsWords } from "./cards-words.ts";
import { datesWords, perWords } from "./review-words.ts";
import { TaskField } from "./task-field.tsx";
import { UnitNames } from "./unit-names.tsx";
import styles from "./plan-review.module.css";

interface TaskFieldsProps {
  task: ReviewTask;
  flaws: readonly TaskFlaw[];
  preview: CardsPreview;
  choices: PlanReview["units"];
  directory: UnitDirectory;
  onSolve: (name: string) => void;
}

/** Everything that was read of a task. */
export function TaskFields({ task, flaws, preview, choices, directory, onSolve }: TaskFieldsProps) {
  const dates = datesWords(task);
  return (
    <>
      <TaskField field="title" flaws={flaws}>
        {task.title === "" ? <span className={styles.missing}>Chưa có</span> : task.title}
      </TaskField>
      <TaskField field="leadUnits" flaws={flaws}>
        <UnitNames names={task.leadUnits} choices={choices} directory={directory} onSolve={onSolve} />
      </TaskField>
      {task.supportingUnits.length > 0 && (
        <TaskField field="supportingUnits" flaws={flaws}>
          <UnitNames names={task.supportingUnits} choices={choices} directory={directory} onSolve={onSolve} />
        </TaskField>
      )}
      <TaskField field="time" flaws={flaws}>
        {task.timeText ?? (dates === null ? <span className={styles.missing}>Không ghi trong kế hoạch</span> : dates)}
        {task.timeText !== null && dates !== null && !sameWords(task.timeText, dates) && <div className={styles.taken}>{dates}</div>}
        <div className={styles.taken}>→ {cardsWords(preview)}</div>
      </TaskField>
      {task.frequency && (
        <TaskField field="frequency" flaws={flaws}>
          {task.frequency.text}
          <div className={styles.taken}>
            → {countsWords(preview) ?? `${formatNumber(task.frequency.count)} lần mỗi ${perWords[task.frequency.per]}`}
          </div>
        </TaskField>
      )}
      {task.product !== null && (
        <TaskField field="product" flaws={flaws}>
          {task.product}
        </TaskField>
      )}
    </>
  );
}

/** What the plan writes just as we would is not said twice. */
function sameWords(written: string, ours: string): boolean {
  return written.normalize("NFC").toLowerCase() === ours.toLowerCase();
}

import type { UnitDirectory } from "../../core/organization/organization.ts";
import type { TaskField } from "../../core/plan/plan-draft.ts";
import type { PlanReview, ReviewTask } from "../../core/plan/plan-review.ts";
import type { PlanPeriod } from "../../core/board/task-time.ts";
import { cardsPreview } from "../../core/plan/review/cards-preview.ts";
import type { TaskMark } from "../../core/plan/review/source-excerpt.ts";
import { taskFlaws } from "../../core/plan/review/task-flaws.ts";
import { Button } from "../../components/button.tsx";
import { formatNumber } from "../../components/date-words.ts";
import { cardsWords, countsWords } from "./cards-words.ts";
import { LookField } from "./look-field.tsx";
import { datesWords, perWords } from "./review-words.ts";
import { UnitNames } from "./unit-names.tsx";
import styles from "./look.module.css";

interface LookFieldsProps {
  task: ReviewTask;
  choices: PlanReview["units"];
  directory: UnitDirectory;
  period: PlanPeriod;
  focus: TaskMark | null;
  onFocus: (mark: TaskMark) => void;
  onSolve: (name: string) => void;
}

/** Everything that was read of a task, field by field. */
export function LookFields({ task, choices, directory, period, focus, onFocus, onSolve }: LookFieldsProps) {
  const flaws = taskFlaws(task, choices);
  const preview = cardsPreview(task, period);
  const dates = datesWords(task);
  const of = (field: TaskField) => ({ field, task, flaws, chosen: focus === field, onChoose: () => onFocus(field) });
  const units = (field: "leadUnits" | "supportingUnits") => (
    <LookField
      {...of(field)}
      acts={task[field]
        .filter((name) => !Object.hasOwn(choices, name))
        .map((name) => (
          <Button key={name} kind="plain" small className={styles.solve} onClick={() => onSolve(name)}>
            Chọn đơn vị cho «{name}»
          </Button>
        ))}
    >
      <UnitNames names={task[field]} choices={choices} directory={directory} />
    </LookField>
  );

  return (
    <>
      <LookField {...of("title")}>{task.title === "" ? <span className={styles.missing}>Chưa có</span> : task.title}</LookField>
      {units("leadUnits")}
      {task.supportingUnits.length > 0 && units("supportingUnits")}
      <LookField {...of("time")}>
        {task.timeText ?? dates ?? <span className={styles.missing}>Không ghi trong kế hoạch</span>}
        {task.timeText !== null && dates !== null && !sameWords(task.timeText, dates) && <span className={styles.taken}>{dates}</span>}
        <span className={styles.taken}>→ {cardsWords(preview)}</span>
      </LookField>
      {task.frequency && (
        <LookField {...of("frequency")}>
          {task.frequency.text}
          <span className={styles.taken}>
            → {countsWords(preview) ?? `${formatNumber(task.frequency.count)} lần mỗi ${perWords[task.frequency.per]}`}
          </span>
        </LookField>
      )}
      {task.product !== null && <LookField {...of("product")}>{task.product}</LookField>}
    </>
  );
}

/** What the plan writes just as we would is not said twice. */
function sameWords(written: string, ours: string): boolean {
  return written.normalize("NFC").toLowerCase() === ours.toLowerCase();
}

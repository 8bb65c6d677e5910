import { CircleAlert, TriangleAlert } from "lucide-react";
import { memo } from "react";
import type { PlanReview, ReviewTask } from "../../core/plan/plan-review.ts";
import type { PlanPeriod } from "../../core/board/task-time.ts";
import { cardsPreview } from "../../core/plan/review/cards-preview.ts";
import { taskStatus } from "../../core/plan/review/review-status.ts";
import { taskFlaws } from "../../core/plan/review/task-flaws.ts";
import { Chip } from "../../components/chip.tsx";
import { cardsWords } from "./cards-words.ts";
import { flawWords } from "./flaw-words.ts";
import { datesWords, statusWords } from "./review-words.ts";
import styles from "./plan-review.module.css";

interface TaskCardProps {
  task: ReviewTask;
  choices: PlanReview["units"];
  period: PlanPeriod;
  /** Stable, so that an edit of one task draws that task alone. */
  onLook: (taskId: string) => void;
}

/** One task of the list: what it is, how sure, and what is to be looked at. A tap shows it beside its source. */
export const TaskCard = memo(function TaskCard({ task, choices, period, onLook }: TaskCardProps) {
  const status = taskStatus(task, choices);
  const flaws = status === "look" || status === "blocked" ? taskFlaws(task, choices) : [];
  const { tone, icon, words } = statusWords[status];
  const meta = [task.leadUnits.join(", "), task.timeText ?? datesWords(task), cardsWords(cardsPreview(task, period))];

  return (
    <article
      id={`task-${task.id}`}
      className={[styles.task, status === "left-out" && styles.out].filter(Boolean).join(" ")}
      aria-label={task.title}
    >
      <button type="button" className={styles.compact} onClick={() => onLook(task.id)}>
        <span className={styles.head}>
          <Chip tone={tone} icon={icon}>
            {words}
          </Chip>
          <span className={styles.section}>{task.section}</span>
        </span>
        <span className={styles.title}>{task.title === "" ? "Chưa có tên nhiệm vụ" : task.title}</span>
        <span className={styles.meta}>{meta.filter(Boolean).join(" · ")}</span>
        {flaws.map((flaw) => {
          const Icon = flaw.blocking ? CircleAlert : TriangleAlert;
          return (
            <span key={`${flaw.field ?? ""} ${flaw.reason}`} className={styles.flaw}>
              <Icon aria-hidden size={16} />
              <span>{flawWords(flaw)}</span>
            </span>
          );
        })}
      </button>
    </article>
  );
});

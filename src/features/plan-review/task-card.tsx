import { Ban, Check, ChevronUp, Pencil, RotateCcw } from "lucide-react";
import { memo } from "react";
import type { UnitDirectory } from "../../core/organization/organization.ts";
import type { PlanReview, ReviewTask } from "../../core/plan/plan-review.ts";
import type { PlanPeriod } from "../../core/board/task-time.ts";
import { cardsPreview } from "../../core/plan/review/cards-preview.ts";
import { taskStatus } from "../../core/plan/review/review-status.ts";
import { taskFlaws } from "../../core/plan/review/task-flaws.ts";
import { Acts } from "../../components/acts.tsx";
import { Button } from "../../components/button.tsx";
import { Chip } from "../../components/chip.tsx";
import { cardsWords } from "./cards-words.ts";
import { datesWords, statusWords } from "./review-words.ts";
import { SourceView } from "./source-view.tsx";
import { TaskFields } from "./task-fields.tsx";
import styles from "./plan-review.module.css";

/** What a person can do with a task; stable, so that an edit of one task draws that task alone. */
export interface TaskActs {
  open: (taskId: string | null) => void;
  edit: (task: ReviewTask) => void;
  accept: (taskId: string) => void;
  include: (taskId: string, included: boolean) => void;
  solve: (name: string) => void;
}

interface TaskCardProps {
  task: ReviewTask;
  open: boolean;
  choices: PlanReview["units"];
  directory: UnitDirectory;
  period: PlanPeriod;
  blocks: readonly string[];
  acts: TaskActs;
}

/** One task under review: short when it is sure, with fields and source beside each other when it needs a look. */
export const TaskCard = memo(function TaskCard({ task, open, choices, directory, period, blocks, acts }: TaskCardProps) {
  const status = taskStatus(task, choices);
  const flaws = taskFlaws(task, choices);
  const preview = cardsPreview(task, period);
  const { tone, words } = statusWords[status];
  const expanded = open || status === "look" || status === "blocked";
  const time = task.timeText ?? datesWords(task);

  return (
    <article
      id={`task-${task.id}`}
      className={[styles.task, open && styles.current, status === "left-out" && styles.out].filter(Boolean).join(" ")}
      aria-label={task.title}
    >
      <div className={styles.head}>
        <Chip tone={tone}>{words}</Chip>
        <span className={styles.section}>{task.section}</span>
      </div>
      {expanded ? (
        <>
          <TaskFields task={task} flaws={flaws} preview={preview} choices={choices} directory={directory} onSolve={acts.solve} />
          {task.messages.map((message, index) => (
            <p key={index} className={styles.note}>
              <small>Chỗ chưa hiểu</small>
              {message.text}
            </p>
          ))}
          <SourceView task={task} blocks={blocks} />
        </>
      ) : (
        <button type="button" className={styles.compact} onClick={() => acts.open(task.id)}>
          <span className={styles.title}>{task.title}</span>
          <span className={styles.meta}>{[task.leadUnits.join(", "), time, cardsWords(preview)].filter(Boolean).join(" · ")}</span>
        </button>
      )}
      {(expanded || status === "left-out") && (
        <Acts>
          {status === "left-out" ? (
            <Button kind="soft" small icon={RotateCcw} onClick={() => acts.include(task.id, true)}>
              Lấy lại
            </Button>
          ) : (
            <>
              {status !== "look" && status !== "blocked" && (
                <Button kind="plain" small icon={ChevronUp} onClick={() => acts.open(null)}>
                  Gọn lại
                </Button>
              )}
              <Button kind="plain" small icon={Ban} onClick={() => acts.include(task.id, false)}>
                Bỏ
              </Button>
              <Button kind="plain" small icon={Pencil} onClick={() => acts.edit(task)}>
                Sửa
              </Button>
              {status === "look" && (
                <Button kind="soft" small icon={Check} onClick={() => acts.accept(task.id)}>
                  Đúng
                </Button>
              )}
            </>
          )}
        </Acts>
      )}
    </article>
  );
});

import { describeDeadline } from "../../core/board/deadline-words.ts";
import { formatDate } from "../../core/calendar/format-date.ts";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import type { PlanTask, PlanTaskCard } from "../../core/overview/plan-overview.ts";
import { Button } from "../../components/button.tsx";
import { Failure } from "../../components/failure.tsx";
import { formatNumber, formatQuarter } from "../../components/date-words.ts";
import { Panel } from "../../components/panel.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import { statusShortNames } from "../../components/status-words.ts";
import type { Load } from "../../state/load.ts";
import type { TaskList } from "../../state/overviews/plan-tasks.ts";
import styles from "./overviews.module.css";

interface TasksPanelProps {
  list: Load<TaskList>;
  /** Of the whole plan. */
  count: number;
  today: LocalDate;
  onMore: () => void;
  onRetry: () => void;
  onOpenCard: (cardId: string) => void;
}

/** The tasks in the order of the document, each with its cards. */
export function TasksPanel({ list, count, today, onMore, onRetry, onOpenCard }: TasksPanelProps) {
  return (
    <Panel title="Nhiệm vụ" aside={`${formatNumber(count)} nhiệm vụ`}>
      {list.status === "loading" && <Skeleton height={72} count={3} label="Đang tải nhiệm vụ" />}
      {list.status === "failed" && <Failure code={list.code} onRetry={onRetry} />}
      {list.status === "ready" && (
        <>
          <ul className={styles.list}>
            {list.value.items.map((task) => (
              <TaskRow key={task.id} task={task} today={today} onOpenCard={onOpenCard} />
            ))}
          </ul>
          {list.value.more && (
            <Button kind="plain" onClick={onMore}>
              Xem thêm nhiệm vụ
            </Button>
          )}
        </>
      )}
    </Panel>
  );
}

interface TaskRowProps {
  task: PlanTask;
  today: LocalDate;
  onOpenCard: (cardId: string) => void;
}

function TaskRow({ task, today, onOpenCard }: TaskRowProps) {
  const [first = "Chưa rõ đơn vị chủ trì", ...others] = task.leadUnits;
  const units = others.length + task.supportingUnits;
  const time = task.timeText ?? (task.dueOn === null ? "chưa có thời hạn" : `hạn ${formatDate(task.dueOn)}`);
  return (
    <li className={styles.row}>
      <span className={styles.name}>{task.section === "" ? task.title : `${task.section}. ${task.title}`}</span>
      <span className={styles.note}>{`${first}${units > 0 ? ` +${units}` : ""} · ${time}`}</span>
      <span className={styles.links}>
        {task.cards.map((card) => (
          <button key={card.id} type="button" className={styles.link} onClick={() => onOpenCard(card.id)}>
            {cardWords(card, today)}
          </button>
        ))}
      </span>
    </li>
  );
}

/** «Quý IV/2026: Đang làm · Quá hạn 5 ngày». */
function cardWords(card: PlanTaskCard, today: LocalDate): string {
  const deadline = describeDeadline(card, today);
  const status = card.status === "done" ? "" : `${statusShortNames[card.status]} · `;
  return `${formatQuarter(card.quarter)}: ${status}${deadline.text}`;
}

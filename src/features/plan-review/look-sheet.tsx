import { Ban, Check, ChevronLeft, ChevronRight, FileText, Pencil, RotateCcw } from "lucide-react";
import { useLayoutEffect, useMemo, useRef, useState } from "react";
import type { UnitDirectory } from "../../core/organization/organization.ts";
import type { PlanReview, ReviewTask } from "../../core/plan/plan-review.ts";
import { taskStatus } from "../../core/plan/review/review-status.ts";
import { marksOfTask, sourceExcerpt, type TaskMark } from "../../core/plan/review/source-excerpt.ts";
import { taskFlaws } from "../../core/plan/review/task-flaws.ts";
import { Button } from "../../components/button.tsx";
import { IconButton } from "../../components/icon-button.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { LookFields } from "./look-fields.tsx";
import { LookRemarks } from "./look-remarks.tsx";
import { fieldWords } from "./review-words.ts";
import { showWithin } from "./scroll-within.ts";
import { SourcePane } from "./source-pane.tsx";
import styles from "./look.module.css";

/** What a person can do with the task in front of them. */
export interface LookActs {
  accept: (task: ReviewTask) => void;
  reopen: (task: ReviewTask) => void;
  include: (task: ReviewTask, included: boolean) => void;
  edit: (task: ReviewTask) => void;
  solve: (name: string) => void;
  /** Shows the whole document, at the task's place. */
  openDocument: (task: ReviewTask) => void;
  go: (taskId: string) => void;
  close: () => void;
}

interface LookSheetProps {
  task: ReviewTask;
  review: PlanReview;
  directory: UnitDirectory;
  acts: LookActs;
}

/** What deserves the first look: the worst flaw, else the title. */
function firstLook(task: ReviewTask, units: PlanReview["units"]): TaskMark {
  const [worst] = taskFlaws(task, units);
  if (worst === undefined) return "title";
  return worst.field ?? "message-0";
}

function placeWords(focus: TaskMark, placed: boolean): string {
  const name = focus.startsWith("message-") ? "Chỗ máy đọc báo" : fieldWords[focus as keyof typeof fieldWords];
  return placed ? `${name}: chỗ tô đậm` : `${name}: không có trong văn bản`;
}

/** A task beside the document's own words: the source stays above, the fields scroll below, the acts stay in reach. */
export function LookSheet({ task, review, directory, acts }: LookSheetProps) {
  const [focus, setFocus] = useState<TaskMark>(() => firstLook(task, review.units));
  const { blocks } = review.source;
  const excerpt = useMemo(() => sourceExcerpt(task, blocks), [task, blocks]);
  const placed = marksOfTask(task, blocks).some(({ key }) => key === focus);
  const at = review.tasks.findIndex(({ id }) => id === task.id);
  const status = taskStatus(task, review.units);
  const fields = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const chosen = fields.current?.querySelector("[aria-pressed=true]")?.parentElement;
    if (fields.current && chosen) showWithin(fields.current, chosen);
  }, [focus]);
  const goTo = (step: number) => {
    const next = review.tasks[at + step];
    return { disabled: next === undefined, onClick: () => next && acts.go(next.id) };
  };

  return (
    <Sheet
      open
      filled
      title={`Mục ${at + 1}/${review.tasks.length}`}
      onClose={acts.close}
      headActs={
        <>
          <IconButton icon={ChevronLeft} label="Mục trước" {...goTo(-1)} />
          <IconButton icon={ChevronRight} label="Mục sau" {...goTo(1)} />
        </>
      }
      footer={
        status === "left-out" ? (
          <Button kind="soft" icon={RotateCcw} onClick={() => acts.include(task, true)}>
            Lấy lại mục này
          </Button>
        ) : (
          <>
            <Button kind="plain" icon={Ban} className={styles.act} onClick={() => acts.include(task, false)}>
              Bỏ
            </Button>
            <Button kind="plain" icon={Pencil} className={styles.act} onClick={() => acts.edit(task)}>
              Sửa
            </Button>
            {status === "accepted" ? (
              <Button kind="soft" icon={RotateCcw} className={styles.act} onClick={() => acts.reopen(task)}>
                Xem lại
              </Button>
            ) : (
              <Button icon={Check} className={styles.act} disabled={status === "blocked"} onClick={() => acts.accept(task)}>
                Đúng
              </Button>
            )}
          </>
        )
      }
    >
      <SourcePane excerpt={excerpt} focus={focus} onFocus={setFocus} />
      <div className={styles.divide}>
        <span role="status">{placeWords(focus, placed)}</span>
        {blocks.length > 0 && (
          <Button kind="plain" small icon={FileText} onClick={() => acts.openDocument(task)}>
            Cả văn bản
          </Button>
        )}
      </div>
      <div ref={fields} className={styles.fields} role="group" aria-label="Những gì máy đã đọc">
        <LookFields
          task={task}
          choices={review.units}
          directory={directory}
          period={review.header}
          focus={focus}
          onFocus={setFocus}
          onSolve={acts.solve}
        />
        <LookRemarks messages={task.messages} focus={focus} onFocus={setFocus} />
      </div>
    </Sheet>
  );
}

import { useSetAtom } from "jotai";
import type { UnitDirectory } from "../../core/organization/organization.ts";
import type { PlanReview, ReviewTask } from "../../core/plan/plan-review.ts";
import { nextToLookAt, taskStatus } from "../../core/plan/review/review-status.ts";
import { marksOfTask } from "../../core/plan/review/source-excerpt.ts";
import { useNotice } from "../../components/notice-context.ts";
import { editReviewAtom } from "../../state/plan-review/review-session.ts";
import type { Asking } from "./asking.ts";
import { DocumentSheet } from "./document-sheet.tsx";
import { DutySheet } from "./duty-sheet.tsx";
import { HeaderSheet } from "./header-sheet.tsx";
import { LookSheet, type LookActs } from "./look-sheet.tsx";
import { TaskSheet } from "./task-sheet.tsx";
import { UnitsSheet } from "./units-sheet.tsx";

interface ReviewSheetsProps {
  review: PlanReview;
  directory: UnitDirectory;
  asking: Asking;
  onAsk: (asking: Asking) => void;
}

/** Whatever is open over the list: a task beside its source, the whole document, names, or a form. */
export function ReviewSheets({ review, directory, asking, onAsk }: ReviewSheetsProps) {
  const edit = useSetAtom(editReviewAtom);
  const notify = useNotice();
  const close = () => onAsk((asking !== null && "back" in asking ? asking.back : null) ?? null);
  const looked = asking?.kind === "look" ? review.tasks.find(({ id }) => id === asking.taskId) : undefined;

  /** Who goes through the doubtful ones is led to the next of them. */
  function goOn(task: ReviewTask) {
    if (taskStatus(task, review.units) === "sure") return close();
    const next = nextToLookAt(review, task.id);
    if (next !== null && next !== task.id) return onAsk({ kind: "look", taskId: next });
    onAsk(null);
    notify("Không còn mục nào cần xem");
  }

  const acts: LookActs = {
    accept(task) {
      edit({ kind: "accept", taskId: task.id });
      goOn(task);
    },
    reopen: (task) => edit({ kind: "reopen", taskIds: [task.id] }),
    include(task, included) {
      edit({ kind: "include", taskId: task.id, included });
      if (!included) goOn(task);
    },
    edit: (task) => onAsk({ kind: "task", task, isNew: false, back: asking }),
    solve: (name) => onAsk({ kind: "units", first: name, back: asking }),
    openDocument: (task) => {
      const block = marksOfTask(task, review.source.blocks)[0]?.block ?? null;
      onAsk({ kind: "document", place: { block, remark: null }, back: asking });
    },
    go: (taskId) => onAsk({ kind: "look", taskId }),
    close,
  };

  return (
    <>
      {looked && <LookSheet key={looked.id} task={looked} review={review} directory={directory} acts={acts} />}
      {asking?.kind === "document" && (
        <DocumentSheet
          review={review}
          place={asking.place}
          onLook={(taskId) => onAsk({ kind: "look", taskId, back: asking })}
          onClose={close}
        />
      )}
      <HeaderSheet
        open={asking?.kind === "header"}
        header={review.header}
        onClose={close}
        onSave={(header) => {
          edit({ kind: "header", header });
          close();
        }}
      />
      <UnitsSheet
        open={asking?.kind === "units"}
        first={asking?.kind === "units" ? asking.first : null}
        review={review}
        directory={directory}
        onChoose={(choices) => edit({ kind: "units", choices })}
        onClose={close}
      />
      <DutySheet
        duty={asking?.kind === "duty" ? asking.duty : null}
        isNew={asking?.kind === "duty" && asking.isNew}
        directory={directory}
        onClose={close}
        onSave={(duty, choices) => {
          if (Object.keys(choices).length > 0) edit({ kind: "units", choices });
          edit({ kind: "duty", duty });
          close();
        }}
      />
      <TaskSheet
        task={asking?.kind === "task" ? asking.task : null}
        isNew={asking?.kind === "task" && asking.isNew}
        directory={directory}
        period={review.header}
        onClose={close}
        onSave={(task, choices) => {
          if (Object.keys(choices).length > 0) edit({ kind: "units", choices });
          edit({ kind: "task", task });
          close();
        }}
      />
    </>
  );
}

import { FileCheck2, Plus, SearchX, UsersRound } from "lucide-react";
import { useAtomValue, useSetAtom } from "jotai";
import { useMemo, useState } from "react";
import type { UnitDirectory } from "../../core/organization/organization.ts";
import type { PlanReview, ReviewTask } from "../../core/plan/plan-review.ts";
import type { PlanSummary } from "../../core/plan/plan-summary.ts";
import { blankTask } from "../../core/plan/review/edit-task.ts";
import { summarizeReview, taskStatus, type ReviewSummary } from "../../core/plan/review/review-status.ts";
import { unsolvedUnits } from "../../core/plan/review/written-units.ts";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Strip } from "../../components/strip.tsx";
import { newId } from "../../state/new-id.ts";
import { editReviewAtom, reviewSaveStateAtom } from "../../state/plan-review/review-session.ts";
import { HeaderCard } from "./header-card.tsx";
import { HeaderSheet } from "./header-sheet.tsx";
import { ReportsPanel } from "./reports-panel.tsx";
import { documentWords } from "./review-words.ts";
import { ReviewFilters, type ReviewFilter } from "./review-filters.tsx";
import { SaveWords } from "./save-words.tsx";
import { TaskCard, type TaskActs } from "./task-card.tsx";
import { TaskSheet } from "./task-sheet.tsx";
import { UnitsSheet } from "./units-sheet.tsx";

interface ReviewViewProps {
  review: PlanReview;
  directory: UnitDirectory;
  existing: PlanSummary | null;
  /** The task that is open although nothing about it needs a look. */
  openTask: string | null;
  onOpenTask: (taskId: string | null) => void;
  asking: Asking;
  onAsk: (asking: Asking) => void;
}

/** The sheet that is open over the review. */
export type Asking =
  { kind: "header" } | { kind: "units"; first: string | null } | { kind: "task"; task: ReviewTask; isNew: boolean } | null;

function shows(filter: ReviewFilter, task: ReviewTask, units: PlanReview["units"]): boolean {
  if (filter === "all") return true;
  const status = taskStatus(task, units);
  return filter === "look" ? status === "look" || status === "blocked" : filter === "sure" && (status === "sure" || status === "accepted");
}

/** The draft on the screen: what was read, beside where it was read, with every way to correct it. */
export function ReviewView({ review, directory, existing, openTask, onOpenTask, asking, onAsk }: ReviewViewProps) {
  const edit = useSetAtom(editReviewAtom);
  const saveState = useAtomValue(reviewSaveStateAtom);
  const [filter, setFilter] = useState<ReviewFilter>("all");
  const summary: ReviewSummary = useMemo(() => summarizeReview(review), [review]);
  const unsolved = useMemo(() => unsolvedUnits(review).length, [review]);
  const others = review.reports.length + review.targets.length + review.messages.length;
  const shown = review.tasks.filter((task) => shows(filter, task, review.units));
  const close = () => onAsk(null);

  const acts: TaskActs = useMemo(
    () => ({
      open: onOpenTask,
      edit: (task) => onAsk({ kind: "task", task, isNew: false }),
      accept: (taskId) => edit({ kind: "accept", taskId }),
      include: (taskId, included) => edit({ kind: "include", taskId, included }),
      solve: (name) => onAsk({ kind: "units", first: name }),
    }),
    [edit, onOpenTask, onAsk],
  );

  return (
    <>
      <SaveWords state={saveState} />
      {existing && (
        <Strip tone="soon" icon={FileCheck2}>
          {documentWords({ number: existing.documentNumber, issuedOn: existing.issuedOn })} đã được nhập. Xác nhận sẽ cập nhật kế hoạch đã
          có.
        </Strip>
      )}
      <ReviewFilters summary={summary} others={others} value={filter} onChange={setFilter} />
      {filter === "all" && <HeaderCard header={review.header} onEdit={() => onAsk({ kind: "header" })} />}
      {(unsolved > 0 || filter === "all") && (
        <Strip tone={unsolved > 0 ? "soon" : "brand"} icon={UsersRound} onClick={() => onAsk({ kind: "units", first: null })}>
          {unsolved > 0 ? `${unsolved} tên đơn vị chưa khớp danh mục` : "Tên đơn vị trong kế hoạch"}
        </Strip>
      )}
      {shown.map((task) => (
        <TaskCard
          key={task.id}
          task={task}
          open={task.id === openTask}
          choices={review.units}
          directory={directory}
          period={review.header}
          blocks={review.source.blocks}
          acts={acts}
        />
      ))}
      {filter !== "reports" && shown.length === 0 && (
        <EmptyState icon={SearchX} title="Không có mục nào">
          {filter === "look" ? "Không còn mục nào cần xem." : "Chưa có mục nào ở đây."}
        </EmptyState>
      )}
      {(filter === "all" || filter === "reports") && <ReportsPanel review={review} />}
      {filter === "all" && (
        <Button kind="soft" icon={Plus} onClick={() => onAsk({ kind: "task", task: blankTask(newId()), isNew: true })}>
          Thêm nhiệm vụ
        </Button>
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
      <TaskSheet
        task={asking?.kind === "task" ? asking.task : null}
        isNew={asking?.kind === "task" && asking.isNew}
        directory={directory}
        period={review.header}
        onClose={close}
        onSave={(task, choices) => {
          edit({ kind: "units", choices });
          edit({ kind: "task", task });
          close();
        }}
      />
    </>
  );
}

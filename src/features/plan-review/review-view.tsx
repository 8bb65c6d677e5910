import { FileCheck2, FileSearch, Plus, SearchX, UsersRound } from "lucide-react";
import { useAtomValue, useSetAtom } from "jotai";
import { memo, useCallback, useMemo, useState } from "react";
import type { PlanReview, ReviewTask } from "../../core/plan/plan-review.ts";
import type { PlanSummary } from "../../core/plan/plan-summary.ts";
import { blankTask } from "../../core/plan/review/edit-task.ts";
import { notesOf, remarksOf } from "../../core/plan/review/document-marks.ts";
import { summarizeReview, taskStatus } from "../../core/plan/review/review-status.ts";
import { unsolvedUnits } from "../../core/plan/review/written-units.ts";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Strip } from "../../components/strip.tsx";
import { newId } from "../../state/new-id.ts";
import { canUndoAtom, reviewSaveStateAtom, undoReviewAtom } from "../../state/plan-review/review-session.ts";
import type { Asking } from "./asking.ts";
import { HeaderCard } from "./header-card.tsx";
import { RemarksPanel } from "./remarks-panel.tsx";
import { ReportsPanel } from "./reports-panel.tsx";
import { documentWords } from "./review-words.ts";
import { ReviewFilters, type ReviewFilter } from "./review-filters.tsx";
import { SaveWords } from "./save-words.tsx";
import { TaskCard } from "./task-card.tsx";

interface ReviewViewProps {
  review: PlanReview;
  existing: PlanSummary | null;
  onAsk: (asking: Asking) => void;
}

function shows(filter: ReviewFilter, task: ReviewTask, units: PlanReview["units"]): boolean {
  if (filter === "all") return true;
  const status = taskStatus(task, units);
  if (filter === "look") return status === "look" || status === "blocked";
  return filter === "seen" && (status === "accepted" || status === "left-out");
}

const nothing: Record<ReviewFilter, string> = {
  look: "Không còn mục nào cần xem.",
  seen: "Chưa xem mục nào. Chạm vào một mục để xem cạnh văn bản.",
  all: "Chưa có mục nào ở đây.",
  reports: "Văn bản không có chế độ báo cáo hay chỉ tiêu.",
};

/** The draft on the screen: every task in short, what else was read, and what was not understood. A sheet over it draws nothing anew. */
export const ReviewView = memo(function ReviewView({ review, existing, onAsk }: ReviewViewProps) {
  const saveState = useAtomValue(reviewSaveStateAtom);
  const canUndo = useAtomValue(canUndoAtom);
  const undo = useSetAtom(undoReviewAtom);
  const [filter, setFilter] = useState<ReviewFilter>("all");
  const summary = useMemo(() => summarizeReview(review), [review]);
  const unsolved = useMemo(() => unsolvedUnits(review).length, [review]);
  const remarks = useMemo(() => remarksOf(review), [review]);
  const others = (review.duties ?? review.reports).length + review.targets.length + remarks.length;
  const shown = review.tasks.filter((task) => shows(filter, task, review.units));
  const look = useCallback((taskId: string) => onAsk({ kind: "look", taskId }), [onAsk]);
  const openDocument = (block: number | null, remark: number | null) => onAsk({ kind: "document", place: { block, remark } });
  // Below «Báo cáo» there is always something to do: a duty can be added.
  const isEmpty = filter === "reports" ? others === 0 && review.duties === undefined : shown.length === 0;

  return (
    <>
      <SaveWords state={saveState} onUndo={canUndo ? () => undo() : null} />
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
      {filter !== "seen" && review.source.blocks.length > 0 && (
        <Strip
          tone={remarks.length > 0 ? "soon" : "brand"}
          icon={FileSearch}
          onClick={() => openDocument(null, remarks.length > 0 ? 0 : null)}
        >
          {remarks.length > 0 ? `${remarks.length} chỗ chưa hiểu trong văn bản` : "Xem cả văn bản"}
        </Strip>
      )}
      {shown.map((task) => (
        <TaskCard key={task.id} task={task} choices={review.units} period={review.header} onLook={look} />
      ))}
      {isEmpty && (
        <EmptyState icon={SearchX} title="Không có mục nào">
          {nothing[filter]}
        </EmptyState>
      )}
      {(filter === "all" || filter === "reports") && (
        <>
          <RemarksPanel remarks={remarks} notes={notesOf(review)} onOpen={(index) => openDocument(null, index)} />
          <ReportsPanel review={review} onAsk={onAsk} onOpen={(block) => openDocument(block, null)} />
        </>
      )}
      {filter === "all" && (
        <Button kind="soft" icon={Plus} onClick={() => onAsk({ kind: "task", task: blankTask(newId()), isNew: true })}>
          Thêm nhiệm vụ
        </Button>
      )}
    </>
  );
});

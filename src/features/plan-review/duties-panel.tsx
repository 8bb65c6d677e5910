import { Plus } from "lucide-react";
import { useAtomValue, useSetAtom } from "jotai";
import type { PlanReview } from "../../core/plan/plan-review.ts";
import { blankDuty } from "../../core/plan/review/blank-duty.ts";
import { Button } from "../../components/button.tsx";
import { Panel } from "../../components/panel.tsx";
import { newId } from "../../state/new-id.ts";
import { editReviewAtom } from "../../state/plan-review/review-session.ts";
import { todayAtom } from "../../state/session.ts";
import type { Asking } from "./asking.ts";
import { type DutyActs, DutyCard } from "./duty-card.tsx";
import styles from "./duties.module.css";

interface DutiesPanelProps {
  review: PlanReview;
  onAsk: (asking: Asking) => void;
  /** Shows a block of the document. */
  onOpen: (block: number) => void;
}

/** The duties to report of a plan: each taken or left, with the next day on which it is due. */
export function DutiesPanel({ review, onAsk, onOpen }: DutiesPanelProps) {
  const edit = useSetAtom(editReviewAtom);
  const today = useAtomValue(todayAtom);
  if (today === null) return null;
  const duties = review.duties ?? [];
  const taken = duties.filter(({ included }) => included).length;
  const acts: DutyActs = {
    include: ({ id }, included) => edit({ kind: "include-duty", dutyId: id, included }),
    edit: (duty) => onAsk({ kind: "duty", duty, isNew: false }),
    open: onOpen,
  };
  return (
    <Panel title="Chế độ báo cáo" aside={duties.length === 0 ? undefined : `${taken}/${duties.length} được chọn`}>
      {duties.length > 0 && (
        <ul className={styles.duties}>
          {duties.map((duty) => (
            <DutyCard key={duty.id} duty={duty} choices={review.units} today={today} acts={acts} />
          ))}
        </ul>
      )}
      <Button
        kind="soft"
        small
        icon={Plus}
        onClick={() => onAsk({ kind: "duty", duty: blankDuty(newId(), review.header, today), isNew: true })}
      >
        Thêm chế độ báo cáo
      </Button>
    </Panel>
  );
}

import { Trash2 } from "lucide-react";
import type { PlanDraftSummary } from "../../core/plan/plan-summary.ts";
import { formatInstant } from "../../components/date-words.ts";
import { IconButton } from "../../components/icon-button.tsx";
import summary from "../../components/summary.module.css";
import styles from "./plans.module.css";

interface DraftRowProps {
  draft: PlanDraftSummary;
  onOpen: () => void;
  onDiscard: () => void;
}

/** A review that somebody has begun. */
export function DraftRow({ draft, onOpen, onDiscard }: DraftRowProps) {
  const title = draft.title ?? "Kế hoạch chưa có tên";
  return (
    <div className={styles.draft}>
      <button type="button" onClick={onOpen}>
        <span className={summary.title}>{title}</span>
        <span className={styles.note}>
          {draft.tasks} nhiệm vụ · sửa {formatInstant(draft.updatedAt)}
        </span>
      </button>
      <IconButton icon={Trash2} label={`Hủy bản rà soát ${title}`} onClick={onDiscard} />
    </div>
  );
}

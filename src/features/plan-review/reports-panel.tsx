import { ChevronRight } from "lucide-react";
import type { TextSpan } from "../../core/plan/plan-draft.ts";
import type { PlanReview } from "../../core/plan/plan-review.ts";
import { Panel } from "../../components/panel.tsx";
import type { Asking } from "./asking.ts";
import { DutiesPanel } from "./duties-panel.tsx";
import { reportWords } from "./review-words.ts";
import styles from "./plan-review.module.css";

interface ReportsPanelProps {
  review: PlanReview;
  onAsk: (asking: Asking) => void;
  /** Shows a block of the document. */
  onOpen: (block: number) => void;
}

interface Found {
  note: string;
  text: string;
  at: TextSpan | null;
}

/** What else the reader found: duties to report, to be taken or left, and targets, each with its place. */
export function ReportsPanel({ review, onAsk, onOpen }: ReportsPanelProps) {
  const reports = review.reports.map((report): Found => ({ note: reportWords(report), text: report.text, at: report.at }));
  const targets = review.targets.map((target): Found => ({ note: target.value, text: target.text, at: target.at }));
  return (
    <>
      {review.duties === undefined ? (
        <FoundPanel title="Chế độ báo cáo" found={reports} onOpen={onOpen} />
      ) : (
        <DutiesPanel review={review} onAsk={onAsk} onOpen={onOpen} />
      )}
      <FoundPanel title="Chỉ tiêu" found={targets} onOpen={onOpen} />
    </>
  );
}

function FoundPanel({ title, found, onOpen }: { title: string; found: readonly Found[]; onOpen: (block: number) => void }) {
  if (found.length === 0) return null;
  return (
    <Panel title={title} aside={`${found.length} mục`}>
      <ul className={styles.notes}>
        {found.map(({ note, text, at }, index) => (
          <li key={index} className={styles.note}>
            {at === null ? (
              <>
                <small>{note}</small>
                {text}
              </>
            ) : (
              <button type="button" className={styles.place} onClick={() => onOpen(at.block)}>
                <span>
                  <small>{note}</small>
                  {text}
                </span>
                <ChevronRight aria-hidden size={20} />
              </button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

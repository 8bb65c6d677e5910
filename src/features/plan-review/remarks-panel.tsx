import { ChevronRight } from "lucide-react";
import type { Remark } from "../../core/plan/review/document-marks.ts";
import { wordsOfMessage } from "../../core/plan/message-sentences.ts";
import { Panel } from "../../components/panel.tsx";
import styles from "./plan-review.module.css";

interface RemarksPanelProps {
  remarks: readonly Remark[];
  /** Shows the place that a remark speaks of. */
  onOpen: (index: number) => void;
}

/** What the reader dropped or doubts, each with its place: nothing is lost silently. */
export function RemarksPanel({ remarks, onOpen }: RemarksPanelProps) {
  if (remarks.length === 0) return null;
  return (
    <Panel title="Chỗ chưa hiểu" aside={`${remarks.length} chỗ`}>
      <p className={styles.meta}>Chạm để xem trong văn bản. Nếu cần, hãy thêm nhiệm vụ bằng tay.</p>
      <ul className={styles.notes}>
        {remarks.map(({ message: { code, text, at } }, index) => {
          const words = (
            <>
              <small>{wordsOfMessage(code).sentence}</small>
              {text}
            </>
          );
          return (
            <li key={index} className={styles.note}>
              {at === null ? (
                words
              ) : (
                <button type="button" className={styles.place} onClick={() => onOpen(index)}>
                  <span>{words}</span>
                  <ChevronRight aria-hidden size={20} />
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

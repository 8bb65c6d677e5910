import { ChevronRight } from "lucide-react";
import type { Message } from "../../core/plan/plan-draft.ts";
import type { Remark } from "../../core/plan/review/document-marks.ts";
import { wordsOfMessage } from "../../core/plan/message-sentences.ts";
import { Panel } from "../../components/panel.tsx";
import styles from "./plan-review.module.css";

interface RemarksPanelProps {
  remarks: readonly Remark[];
  /** What was left out on purpose. */
  notes: readonly Message[];
  /** Shows the place that a remark speaks of. */
  onOpen: (index: number) => void;
}

/** What the reader dropped or doubts, each with its place: nothing is lost silently. */
export function RemarksPanel({ remarks, notes, onOpen }: RemarksPanelProps) {
  return (
    <>
      {remarks.length > 0 && (
        <Panel title="Chỗ chưa hiểu" aside={`${remarks.length} chỗ`}>
          <p className={styles.meta}>Chạm để xem trong văn bản. Nếu cần, hãy thêm nhiệm vụ bằng tay.</p>
          <ul className={styles.notes}>
            {remarks.map(({ message }, index) => (
              <li key={index} className={styles.note}>
                {message.at === null ? (
                  <Told message={message} />
                ) : (
                  <button type="button" className={styles.place} onClick={() => onOpen(index)}>
                    <span>
                      <Told message={message} />
                    </span>
                    <ChevronRight aria-hidden size={20} />
                  </button>
                )}
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {notes.length > 0 && (
        <Panel title="Đã bỏ khi đọc">
          <ul className={styles.notes}>
            {notes.map((message, index) => (
              <li key={index} className={styles.note}>
                <Told message={message} />
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}

function Told({ message: { code, text } }: { message: Message }) {
  return (
    <>
      <small>{wordsOfMessage(code).sentence}</small>
      {text}
    </>
  );
}

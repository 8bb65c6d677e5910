import { MessageCircleWarning } from "lucide-react";
import type { Message } from "../../core/plan/plan-draft.ts";
import { wordsOfMessage } from "../../core/plan/message-sentences.ts";
import type { TaskMark } from "../../core/plan/review/source-excerpt.ts";
import styles from "./look.module.css";

interface LookRemarksProps {
  messages: readonly Message[];
  focus: TaskMark | null;
  onFocus: (mark: TaskMark) => void;
}

/** What the reader has to say about a task; a tap shows the place it speaks of. */
export function LookRemarks({ messages, focus, onFocus }: LookRemarksProps) {
  return messages.map(({ code, text }, index) => {
    const mark: TaskMark = `message-${index}`;
    return (
      <div key={mark} className={`${styles.field} ${focus === mark ? styles.chosen : ""}`} data-sure="unsure">
        <button type="button" className={styles.tap} aria-pressed={focus === mark} onClick={() => onFocus(mark)}>
          <span className={styles.label}>
            Máy đọc báo{" "}
            <span className={styles.sureness}>
              <MessageCircleWarning aria-hidden size={16} />
              Cần xem
            </span>
          </span>
          <span className={styles.value}>{wordsOfMessage(code).sentence}</span>
          {text !== "" && <span className={styles.taken}>«{text}»</span>}
        </button>
      </div>
    );
  });
}

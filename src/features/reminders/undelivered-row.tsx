import { useState } from "react";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import type { UndeliveredMessage } from "../../core/notification/delivery-health.ts";
import { describeUndelivered } from "../../core/notification/delivery-words.ts";
import { Button } from "../../components/button.tsx";
import { nameMoment } from "../../components/day-words.ts";
import styles from "./reminders.module.css";

interface UndeliveredRowProps {
  message: UndeliveredMessage;
  today: LocalDate;
  onRetry: () => Promise<void>;
}

/** One message that did not arrive, and why. What no channel leads to is not sent again: first the person must be reached. */
export function UndeliveredRow({ message, today, onRetry }: UndeliveredRowProps) {
  const [busy, setBusy] = useState(false);

  async function retry() {
    setBusy(true);
    await onRetry();
    setBusy(false);
  }

  return (
    <li className={styles.row}>
      <span className={styles.words}>
        <span className={styles.name}>{message.person.name}</span>
        <span className={styles.note}>{describeContent(message, today)}</span>
        <span className={styles.warning}>{describeUndelivered(message)}</span>
      </span>
      {message.status !== "unreached" && (
        <Button kind="soft" small busy={busy} aria-label={`Gửi lại cho ${message.person.name}`} onClick={() => void retry()}>
          Gửi lại
        </Button>
      )}
    </li>
  );
}

function describeContent({ kind, messages, at }: UndeliveredMessage, today: LocalDate): string {
  const what = kind === "urgent" ? "Tin gấp" : `Bản tin trong ngày, ${messages} nội dung`;
  return `${what}, lúc ${nameMoment(at, today)}`;
}

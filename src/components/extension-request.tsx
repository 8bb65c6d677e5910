import type { OpenExtension } from "../core/board/extension.ts";
import { formatDate } from "../core/calendar/format-date.ts";
import { formatInstant } from "./date-words.ts";
import styles from "./extension-request.module.css";

/** Who asks for which date, when and why. */
export function ExtensionRequest({ extension }: { extension: OpenExtension }) {
  const asker = [extension.askedBy, extension.unit].filter((name) => name !== null).join(", ");
  return (
    <>
      <p className={styles.who}>{[asker, formatInstant(extension.askedAt)].filter(Boolean).join(" · ")}</p>
      <p>
        {`Xin lùi hạn từ ${formatDate(extension.fromDue)} đến `}
        <strong>{formatDate(extension.askedDue)}</strong>
      </p>
      <blockquote className={styles.reason}>{extension.reason}</blockquote>
    </>
  );
}

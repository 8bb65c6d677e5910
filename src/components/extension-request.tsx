import type { ReactNode } from "react";
import type { OpenExtension } from "../core/board/extension.ts";
import { formatDate, formatInstant } from "./date-words.ts";
import styles from "./extension-request.module.css";

/** Who asks for which date and why; the acts of whoever looks stand below. */
export function ExtensionRequest({ extension, acts }: { extension: OpenExtension; acts?: ReactNode }) {
  const asker = [extension.askedBy, extension.unit].filter((name) => name !== null).join(", ");
  return (
    <>
      <p className={styles.who}>{[asker, formatInstant(extension.askedAt)].filter(Boolean).join(" · ")}</p>
      <p>
        {`Xin lùi hạn từ ${formatDate(extension.fromDue)} đến `}
        <strong>{formatDate(extension.askedDue)}</strong>
      </p>
      <blockquote className={styles.reason}>{extension.reason}</blockquote>
      {acts}
    </>
  );
}

import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./folded-panel.module.css";

/** A surface whose content is there on demand. */
export function FoldedPanel({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className={styles.panel}>
      <summary className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <ChevronDown aria-hidden size={20} className={styles.turn} />
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}

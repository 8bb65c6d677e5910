import type { ReactNode } from "react";
import styles from "./panel.module.css";

interface PanelProps {
  title?: ReactNode;
  /** Stands at the end of the title's line. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A surface that holds one matter of a screen. */
export function Panel({ title, aside, children }: PanelProps) {
  return (
    <section className={styles.panel}>
      {title !== undefined && (
        <div className={styles.head}>
          <h2 className={styles.title}>{title}</h2>
          {aside !== undefined && <div className={styles.aside}>{aside}</div>}
        </div>
      )}
      {children}
    </section>
  );
}

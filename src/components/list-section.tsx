import type { ReactNode } from "react";
import { formatNumber } from "./date-words.ts";
import styles from "./list-section.module.css";

interface ListSectionProps {
  name: string;
  count: number;
  late?: boolean;
  /** Said where there is nothing. */
  calm: string;
  children: ReactNode;
}

/** One list of a page that has several, with how long it is. */
export function ListSection({ name, count, late = false, calm, children }: ListSectionProps) {
  return (
    <section className={styles.section} aria-label={name}>
      <h2 className={late ? `${styles.name} ${styles.late}` : styles.name}>
        {name}
        <span>{formatNumber(count)}</span>
      </h2>
      {count === 0 && <CalmWords>{calm}</CalmWords>}
      {children}
    </section>
  );
}

/** What needs no act. */
export function CalmWords({ children }: { children: ReactNode }) {
  return <p className={styles.calm}>{children}</p>;
}

import type { ReactNode } from "react";
import styles from "./card-detail.module.css";

/** One thing about a card, by name; stands in a `dl`. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

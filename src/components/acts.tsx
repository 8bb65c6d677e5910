import type { ReactNode } from "react";
import styles from "./acts.module.css";

/** Acts side by side, each of the same width. */
export function Acts({ children }: { children: ReactNode }) {
  return <div className={styles.acts}>{children}</div>;
}

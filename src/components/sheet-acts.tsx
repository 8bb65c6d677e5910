import type { ReactNode } from "react";
import styles from "./sheet.module.css";

/** The acts of a form inside a sheet: they stay at its bottom, above the keyboard, while the fields scroll. */
export function SheetActs({ children }: { children: ReactNode }) {
  return <div className={styles.acts}>{children}</div>;
}

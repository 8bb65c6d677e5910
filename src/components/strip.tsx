import { ChevronRight, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./strip.module.css";
import tones from "./tones.module.css";

interface StripProps {
  tone: "late" | "soon" | "brand";
  icon?: LucideIcon;
  onClick?: () => void;
  children: ReactNode;
}

/** One line on top that says what can't wait, and opens it. */
export function Strip({ tone, icon: Icon, onClick, children }: StripProps) {
  const inside = (
    <>
      {Icon && <Icon aria-hidden size={20} className={styles.icon} />}
      <span className={styles.words}>{children}</span>
      {onClick && <ChevronRight aria-hidden size={20} className={styles.icon} />}
    </>
  );
  const look = `${styles.strip} ${tones[tone]}`;
  return onClick ? (
    <button type="button" className={look} onClick={onClick}>
      {inside}
    </button>
  ) : (
    <div className={look}>{inside}</div>
  );
}

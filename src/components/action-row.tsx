import type { LucideIcon } from "lucide-react";
import styles from "./action-row.module.css";

interface ActionRowProps {
  icon: LucideIcon;
  label: string;
  /** What the act leads to, in a few words. */
  note?: string;
  tone?: "normal" | "danger";
  onClick: () => void;
}

/** One act in a menu sheet. */
export function ActionRow({ icon: Icon, label, note, tone = "normal", onClick }: ActionRowProps) {
  return (
    <button type="button" className={`${styles.row} ${styles[tone]}`} onClick={onClick}>
      <Icon aria-hidden size={22} className={styles.icon} />
      <span>
        {label}
        {note !== undefined && <small className={styles.note}>{note}</small>}
      </span>
    </button>
  );
}

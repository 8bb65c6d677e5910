import { Check, CheckCheck, CircleAlert, CircleHelp, CornerDownRight, TriangleAlert, type LucideIcon } from "lucide-react";
import type { TaskFlaw } from "../../core/plan/review/task-flaws.ts";
import styles from "./look.module.css";

/** How sure a field is. */
export type Sure = "sure" | "seen" | "implied" | "unsure" | "unmatched" | "blocking";

const words: Record<Sure, { icon: LucideIcon; words: string }> = {
  sure: { icon: Check, words: "Ghi rõ" },
  seen: { icon: CheckCheck, words: "Đã xem" },
  implied: { icon: CornerDownRight, words: "Suy ra" },
  unsure: { icon: TriangleAlert, words: "Cần xem" },
  unmatched: { icon: CircleHelp, words: "Chưa khớp" },
  blocking: { icon: CircleAlert, words: "Phải sửa" },
};

/** How sure a field with these flaws is, worst first; a person who took the task has seen them. */
export function surenessOf(own: readonly TaskFlaw[], accepted: boolean): Sure {
  if (own.some((flaw) => flaw.blocking)) return own.some((flaw) => flaw.blocking && flaw.reason !== "unmatched") ? "blocking" : "unmatched";
  if (own.length === 0) return "sure";
  if (accepted) return "seen";
  return own.every((flaw) => flaw.reason === "implied") ? "implied" : "unsure";
}

/** The mark of a field: an icon with its word, so that colour never speaks alone. */
export function Sureness({ sure }: { sure: Sure }) {
  const { icon: Icon, words: said } = words[sure];
  return (
    <span className={styles.sureness}>
      <Icon aria-hidden size={16} />
      {said}
    </span>
  );
}

import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./chip.module.css";
import tones from "./tones.module.css";

/** Colour never speaks alone: the words of a chip say the same. */
export type Tone = "late" | "soon" | "done" | "review" | "idle" | "brand";

/** A short mark on a card. */
export function Chip({ tone, icon: Icon, children }: { tone: Tone; icon?: LucideIcon; children: ReactNode }) {
  return (
    <span className={`${styles.chip} ${tones[tone]}`}>
      {Icon && <Icon aria-hidden size={14} />}
      {children}
    </span>
  );
}

import type { ReactNode, Ref } from "react";
import { Button } from "./button.tsx";
import styles from "./text-clash.module.css";

interface TextClashProps {
  place?: Ref<HTMLDivElement>;
  kind: "plain" | "soft";
  /** What has happened, and which text stands where. */
  children: ReactNode;
  theirs: ReactNode;
  className?: string | undefined;
  /** «Dùng bản mới». */
  takeTheirs: string;
  /** Whether one text can stand after the other. */
  joins: boolean;
  onChoose: (which: "mine" | "theirs" | "both") => void;
}

/** Somebody changed the text that one is writing: both in sight, and the person says which goes on. */
export function TextClash({ place, kind, children, theirs, className = "", takeTheirs, joins, onChoose }: TextClashProps) {
  return (
    <div ref={place} className={styles.clash} role="alert">
      <p>{children}</p>
      <blockquote className={`${styles.theirs} ${className}`}>{theirs}</blockquote>
      <div className={styles.choices}>
        <Button kind={kind} small onClick={() => onChoose("mine")}>
          Giữ bản của tôi
        </Button>
        <Button kind={kind} small onClick={() => onChoose("theirs")}>
          {takeTheirs}
        </Button>
        {joins && (
          <Button kind={kind} small onClick={() => onChoose("both")}>
            Ghép cả hai
          </Button>
        )}
      </div>
    </div>
  );
}

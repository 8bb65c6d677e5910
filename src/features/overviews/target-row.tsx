import { Pencil } from "lucide-react";
import type { PlanTarget } from "../../core/overview/plan-target.ts";
import { standingOf } from "../../core/overview/target-standing.ts";
import { formatDate } from "../../core/calendar/format-date.ts";
import { Button } from "../../components/button.tsx";
import { Chip } from "../../components/chip.tsx";
import { ProgressBar } from "../../components/progress-bar.tsx";
import { figureWords, readingWords } from "./target-words.ts";
import styles from "./overviews.module.css";

interface TargetRowProps {
  target: PlanTarget;
  /** Null for who may not write what was reached. */
  onWrite: (() => void) | null;
}

/** One target: its sentence, what is wanted and what is reached, and what was written before. */
export function TargetRow({ target, onWrite }: TargetRowProps) {
  const standing = standingOf(target);
  const [latest, ...earlier] = target.readings;
  const { wanted, met } = standing;
  return (
    <li className={styles.row} data-target={target.id}>
      <span>{target.text}</span>
      <span className={styles.reached}>
        {latest === undefined ? (
          <span className={styles.note}>Chưa ghi kết quả</span>
        ) : (
          <>
            <span>
              Đạt <b className={met === null ? undefined : met ? styles.met : styles.unmet}>{figureWords(latest.reached, standing)}</b>
            </span>
            <span className={styles.note}>{`tính đến ${formatDate(latest.reachedOn)}`}</span>
          </>
        )}
        <span className={styles.note}>{`Cần đạt ${target.value}`}</span>
        {met !== null && <Chip tone={met ? "done" : "soon"}>{met ? "Đã đạt" : "Chưa đạt"}</Chip>}
        {target.dropped && <Chip tone="idle">Không còn trong bản mới</Chip>}
      </span>
      {wanted !== null && latest !== undefined && met === false && latest.reached <= wanted && (
        <ProgressBar done={latest.reached} expected={wanted} label={`Mức đạt của chỉ tiêu: ${target.text}`} />
      )}
      {latest !== undefined && latest.note !== null && <span className={styles.note}>{latest.note}</span>}
      {onWrite !== null && (
        <span className={styles.acts}>
          <Button kind="soft" small icon={Pencil} onClick={onWrite} aria-label={`Ghi kết quả: ${target.text}`}>
            Ghi kết quả
          </Button>
        </span>
      )}
      {earlier.length > 0 && (
        <details className={styles.fold}>
          <summary>{`${earlier.length} lần ghi trước`}</summary>
          <ul className={styles.history}>
            {earlier.map((reading) => (
              <li key={reading.id}>{readingWords(reading, standing)}</li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

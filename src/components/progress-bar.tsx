import styles from "./progress-bar.module.css";

/** How much of the expected number is done; the numbers stand beside it in words. */
export function ProgressBar({ done, expected, label }: { done: number; expected: number; label: string }) {
  const share = expected > 0 ? Math.min(1, done / expected) : 0;
  return (
    <div role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={expected} aria-valuenow={done} className={styles.bar}>
      <div className={share === 1 ? styles.full : styles.part} style={{ width: `${share * 100}%` }} />
    </div>
  );
}

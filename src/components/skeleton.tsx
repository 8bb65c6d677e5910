import styles from "./skeleton.module.css";

/** Grey places of the size of what comes, so that nothing jumps. */
export function Skeleton({ height, count = 1, label = "Đang tải" }: { height: number; count?: number; label?: string }) {
  return (
    <div role="status" aria-label={label} className={styles.list}>
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className={styles.place} style={{ height }} />
      ))}
    </div>
  );
}

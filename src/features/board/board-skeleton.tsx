import { Skeleton } from "../../components/skeleton.tsx";
import styles from "./board.module.css";

/** The chips' row and the first cards, in their sizes. */
export function BoardSkeleton() {
  return (
    <div className={styles.waiting}>
      <Skeleton height={52} label="Đang tải bảng" />
      <Skeleton height={116} count={4} label="Đang tải thẻ" />
    </div>
  );
}

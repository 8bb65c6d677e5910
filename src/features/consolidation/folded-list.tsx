import { Fragment, useState, type ReactNode } from "react";
import rows from "../../components/rows.module.css";
import styles from "./consolidation.module.css";

interface FoldedListProps<T> {
  items: readonly T[];
  shownAtFirst: number;
  keyOf: (item: T) => string;
  show: (item: T) => ReactNode;
}

const step = 20;

/** Units one below the other; of many only the first are drawn, and more by a press. */
export function FoldedList<T>({ items, shownAtFirst, keyOf, show }: FoldedListProps<T>) {
  const [count, setCount] = useState(shownAtFirst);
  // One more row takes no more room than the words that would stand for it.
  const shown = items.length <= count + 1 ? items : items.slice(0, count);
  return (
    <div className={rows.list}>
      {shown.map((item) => (
        <Fragment key={keyOf(item)}>{show(item)}</Fragment>
      ))}
      {shown.length < items.length && (
        <button type="button" className={styles.link} onClick={() => setCount(count + step)}>
          {`Xem thêm ${Math.min(step, items.length - shown.length)} đơn vị`}
        </button>
      )}
    </div>
  );
}

import { Fragment, useState, type ReactNode } from "react";
import { Button } from "../../components/button.tsx";
import styles from "./overviews.module.css";

interface LongListProps<T> {
  items: readonly T[];
  /** How many are in sight before somebody asks for more. */
  most: number;
  /** «Xem cả 14 quý». */
  more: string;
  keyOf: (item: T) => string;
  children: (item: T) => ReactNode;
}

/** The first items of a list; the rest on a tap. */
export function LongList<T>({ items, most, more, keyOf, children }: LongListProps<T>) {
  const [whole, setWhole] = useState(false);
  const shown = whole ? items : items.slice(0, most);
  return (
    <>
      <ul className={styles.list}>
        {shown.map((item) => (
          <Fragment key={keyOf(item)}>{children(item)}</Fragment>
        ))}
      </ul>
      {shown.length < items.length && (
        <Button kind="plain" onClick={() => setWhole(true)}>
          {more}
        </Button>
      )}
    </>
  );
}

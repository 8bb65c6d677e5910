import type { ReactNode } from "react";
import { Button } from "../../components/button.tsx";
import { Failure } from "../../components/failure.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import type { Load } from "../../state/load.ts";
import type { Pages } from "../../state/pages.ts";

interface PagedListProps<Item> {
  list: Load<Pages<Item>>;
  /** What is on its way. */
  label: string;
  empty: ReactNode;
  onLoad: (next: "first" | "more") => void;
  children: (item: Item) => ReactNode;
}

/** A list behind a figure: on its way, failed, empty, or here with what follows. */
export function PagedList<Item>({ list, label, empty, onLoad, children }: PagedListProps<Item>) {
  if (list.status === "loading") return <Skeleton height={116} count={5} label={label} />;
  if (list.status === "failed") return <Failure code={list.code} onRetry={() => onLoad("first")} />;
  const { items, more } = list.value;
  if (items.length === 0) return empty;
  return (
    <>
      {items.map(children)}
      {more && (
        <Button kind="plain" onClick={() => onLoad("more")}>
          Xem thêm
        </Button>
      )}
    </>
  );
}

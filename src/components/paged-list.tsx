import type { ReactNode } from "react";
import type { RefusalCode } from "../core/refusal.ts";
import { Button } from "./button.tsx";
import { Failure } from "./failure.tsx";
import { Skeleton } from "./skeleton.tsx";

interface PagedListProps<Item> {
  list:
    { status: "loading" } | { status: "failed"; code: RefusalCode } | { status: "ready"; value: { items: readonly Item[]; more: boolean } };
  /** What is on its way, and how many rows of which height stand for it. */
  label: string;
  height?: number;
  count?: number;
  /** Stands where nothing is in the list. */
  empty?: ReactNode;
  onLoad: (next: "first" | "more") => void;
  children: (item: Item) => ReactNode;
}

/** A list that comes page by page: on its way, failed, empty, or here with what follows. */
export function PagedList<Item>({ list, label, height = 116, count = 5, empty, onLoad, children }: PagedListProps<Item>) {
  if (list.status === "loading") return <Skeleton height={height} count={count} label={label} />;
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

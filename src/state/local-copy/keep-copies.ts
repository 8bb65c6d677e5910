import type { Atom, createStore } from "jotai";
import { boardCopyAtom } from "../board.ts";
import { openCardCopyAtom } from "../card.ts";
import { createDelayed } from "../delayed.ts";
import { freshAtAtom } from "../fresh.ts";
import { myWorkCopyAtom } from "../my-work.ts";
import { reportsCopyAtom } from "../reports/report-list.ts";
import { copyOwnerAtom, sessionIsKeptAtom } from "../session.ts";
import { startAnewWantedAtom } from "../start-anew.ts";
import { versionAtom } from "../version.ts";
import { whenIdle } from "../when-idle.ts";
import { noteCopyFresh, writeCopy } from "./device-copy.ts";

/** Something that is kept as it is shown. */
export interface ShownCopy {
  name: string;
  value: unknown;
}

const sources: readonly Atom<ShownCopy | null>[] = [boardCopyAtom, myWorkCopyAtom, openCardCopyAtom, reportsCopyAtom];

/** So long the screen has been quiet before what it shows is written down. */
const quietMs = 2_500;

/** Keeps on this device what is shown, late and never while something moves, until the returned function is called. */
export function keepCopies(store: ReturnType<typeof createStore>): () => void {
  const changed = new Set<Atom<ShownCopy | null>>();
  const later = createDelayed(quietMs);
  let stopped = false;

  function writeAll(): void {
    const owner = store.get(copyOwnerAtom);
    if (stopped || owner === null || store.get(sessionIsKeptAtom) || store.get(startAnewWantedAtom)) return;
    const at = store.get(freshAtAtom) ?? new Date().toISOString();
    const version = store.get(versionAtom);
    for (const source of changed) {
      const shown = store.get(source);
      if (shown !== null) void writeCopy(owner, shown.name, { value: shown.value, version, at });
    }
    if (changed.size === 0) void noteCopyFresh(owner, at);
    changed.clear();
  }

  const soon = () => later(() => whenIdle(writeAll));
  const stops = sources.map((source) =>
    store.sub(source, () => {
      changed.add(source);
      soon();
    }),
  );
  stops.push(store.sub(freshAtAtom, soon));
  return () => {
    stopped = true;
    for (const stop of stops) stop();
  };
}

import { atom } from "jotai";
import type { CopyOwner } from "../local-copy/device-copy.ts";
import { readQueue } from "./device-queue.ts";
import { queueAtom, setQueueAtom } from "./queue.ts";
import { workAtom } from "./work.ts";

/** Brings back what an earlier visit left on this device. */
export const openQueueAtom = atom(null, async (get, set, owner: CopyOwner) => {
  const work = get(workAtom);
  const stamp = `${owner.personId} ${owner.organizationId}`;
  if (work.openedFor === stamp) return;
  work.openedFor = stamp;
  const known = new Set(get(queueAtom).map(({ act }) => act.id));
  const left = (await readQueue(owner)).filter(({ act }) => !known.has(act.id));
  if (left.length === 0) return;
  set(setQueueAtom, [...left.map((entry) => ({ ...entry, waits: true, stale: true })), ...get(queueAtom)]);
});

import { getPlatform } from "../../platform/current.ts";
import type { CopyOwner } from "../local-copy/device-copy.ts";
import { onDevice, readJson } from "../local-copy/device-store.ts";
import type { QueuedAct } from "./queue.ts";

/** A later release reads what an earlier one left; what it could not understand it says so by another number. */
const shape = 1;
const key = "card-acts";

interface Kept extends CopyOwner {
  shape: number;
  queue: QueuedAct[];
}

function isQueued(entry: unknown): entry is QueuedAct {
  const { act, waits } = (entry ?? {}) as Partial<QueuedAct>;
  return typeof act?.id === "string" && typeof act.cardId === "string" && typeof act.at === "string" && typeof waits === "boolean";
}

const readKept = async () => ((await readJson(key)) ?? {}) as Partial<Kept>;
const isOwn = (kept: Partial<Kept>, { personId, organizationId }: CopyOwner) =>
  kept.personId === personId && kept.organizationId === organizationId;

/** What this person did here and the server has not confirmed. What was done elsewhere or by somebody else goes: nobody can send it. */
export async function readQueue(owner: CopyOwner): Promise<QueuedAct[]> {
  const kept = await readKept();
  if (isOwn(kept, owner)) return kept.shape === shape && Array.isArray(kept.queue) ? kept.queue.filter(isQueued) : [];
  await onDevice(async () => {
    if (!isOwn(await readKept(), owner)) await getPlatform().removeStored(key);
  });
  return [];
}

/** Keeps the queue as it is now. */
export function writeQueue(owner: CopyOwner, queue: readonly QueuedAct[]): Promise<void> {
  return onDevice(async () => {
    if (queue.length === 0) await getPlatform().removeStored(key);
    else await getPlatform().store(key, JSON.stringify({ shape, ...owner, queue }));
  });
}

import { getPlatform } from "../../platform/current.ts";
import { createInTurn } from "../in-turn.ts";

const inTurn = createInTurn();
let closed = false;

/** Works on what this device keeps, one after another; not once it was forgotten. A device that keeps nothing is no reason to fail. */
export function onDevice(work: () => Promise<void>): Promise<void> {
  return inTurn(async () => {
    if (!closed) await work();
  }).catch(() => undefined);
}

/** A value of this device, as JSON says it; null where there is none or it is spoiled. */
export async function readJson(key: string): Promise<unknown> {
  try {
    return JSON.parse((await getPlatform().readStored(key)) ?? "null") as unknown;
  } catch {
    return null; // cut off or spoiled
  }
}

/** Somebody is known to work here: what they look at and do may be kept. */
export function openDevice(): void {
  closed = false;
}

/** Forgets all that this device keeps of anybody, and keeps nothing more until it is opened again. */
export function forgetDevice(): Promise<void> {
  closed = true;
  return inTurn(() => getPlatform().clearStored());
}

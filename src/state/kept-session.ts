import type { Session } from "../core/organization/organization.ts";
import type { RefusalCode } from "../core/refusal.ts";
import { getPlatform } from "../platform/current.ts";

const key = "session";
const withoutNetwork: readonly RefusalCode[] = ["network.offline", "zalo.unavailable"];

/** Keeps who works here, so that the app opens without a network with what was written on this device. */
export async function keepSession(session: Session): Promise<void> {
  await getPlatform().store(key, JSON.stringify(session));
}

/** Who worked here last, where nobody can be asked; null after any other refusal. */
export async function readKeptSession(refused: RefusalCode): Promise<Session | null> {
  if (!withoutNetwork.includes(refused)) return null;
  const stored = await getPlatform().readStored(key);
  return stored === null ? null : (JSON.parse(stored) as Session);
}

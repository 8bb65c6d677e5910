import type { Session } from "../core/organization/organization.ts";
import { todayAfter } from "../core/calendar/today-after.ts";
import { getPlatform } from "../platform/current.ts";
import { forgetDevice, openDevice } from "./local-copy/device-store.ts";

const key = "session";

interface Kept {
  session: Session;
  /** When the server said so (ISO instant). */
  at: string;
  /** Who held the phone, as the platform knows them; null where it does not tell. */
  holder: string | null;
}

/**
 * Keeps who works here, so that the app opens at once, and without a network, with what this device has. Of somebody else who worked
 * here before nothing stays.
 */
export async function keepSession(session: Session): Promise<void> {
  const before = parse(await getPlatform().readStored(key));
  if (before !== null && before.session.person.id !== session.person.id) await forgetDevice();
  openDevice();
  const kept: Kept = { session, at: new Date().toISOString(), holder: await getPlatform().readHolder() };
  await getPlatform().store(key, JSON.stringify(kept));
}

/** Who worked here last, on the day that it is by now; null where nobody did, or where somebody else holds the phone. */
export async function readKeptSession(): Promise<Session | null> {
  const [stored, holder] = await Promise.all([getPlatform().readStored(key), getPlatform().readHolder()]);
  const kept = parse(stored);
  if (kept === null || kept.holder !== holder) return null;
  return { ...kept.session, today: todayAfter(kept.session.today, kept.at, new Date().toISOString()) };
}

function parse(stored: string | null): Kept | null {
  try {
    const kept = JSON.parse(stored ?? "null") as Partial<Kept> | null;
    const complete = kept?.at !== undefined && kept.session?.today !== undefined && Array.isArray(kept.session.memberships);
    return complete ? (kept as Kept) : null;
  } catch {
    return null;
  }
}

import type { RealtimeClient } from "@supabase/realtime-js";
import { getBackend } from "./client.ts";

export interface PokeWatch {
  /** The organization is at this version now. */
  onPoke: (version: number) => void;
  /** The channel is open, for the first time or again: what was said meanwhile is lost. */
  onOpen: () => void;
}

/** A channel is left before one of the same name is joined: the client would hand out the one that is being left. */
let leaving: Promise<unknown> = Promise.resolve();

/** Listens to an organization's pokes until the signal says stop. */
export async function watchPokes(organizationId: string, { onPoke, onOpen }: PokeWatch, stop: AbortSignal): Promise<void> {
  const realtime = await openRealtime(stop);
  await leaving;
  // Without this the first join would carry the publishable key, which no private channel accepts.
  await realtime.setAuth();
  if (stop.aborted) return;
  const channel = realtime.channel(`organization:${organizationId}`, { config: { private: true } });
  channel.on("broadcast", { event: "poke" }, ({ payload }: { payload: { version: number } }) => onPoke(payload.version));
  channel.subscribe((status) => {
    if (String(status) === "SUBSCRIBED") onOpen();
  });
  stop.addEventListener("abort", () => {
    leaving = realtime.removeChannel(channel);
  });
}

/** So long a channel that is alive takes at most to answer. */
const sureMs = 4_000;

/** The phone slept: a channel that died meanwhile without a word is opened again soon, and not only after its own next heartbeat. */
export async function recheckPokes(): Promise<void> {
  const realtime = await getBackend().client.openRealtime();
  if (!realtime.isConnected()) return;
  if (realtime.pendingHeartbeatRef === null) await realtime.sendHeartbeat();
  const asked = realtime.pendingHeartbeatRef;
  await new Promise((resolve) => setTimeout(resolve, sureMs));
  // Sent while one is unanswered, it gives the connection up and makes a new one.
  if (asked !== null && realtime.pendingHeartbeatRef === asked) await realtime.sendHeartbeat();
}

/** So often the script is asked for again that could not be fetched; until then the slow pulls must do. */
const againMs = 15_000;

async function openRealtime(stop: AbortSignal): Promise<RealtimeClient> {
  const { client } = getBackend();
  for (;;) {
    try {
      return await client.openRealtime();
    } catch (error) {
      await new Promise((resolve) => setTimeout(resolve, againMs));
      if (stop.aborted) throw error;
    }
  }
}

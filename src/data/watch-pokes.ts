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
  const { client } = getBackend();
  await leaving;
  // Without this the first join would carry the publishable key, which no private channel accepts.
  await client.realtime.setAuth();
  if (stop.aborted) return;
  const channel = client.channel(`organization:${organizationId}`, { config: { private: true } });
  channel.on("broadcast", { event: "poke" }, ({ payload }: { payload: { version: number } }) => onPoke(payload.version));
  channel.subscribe((status) => {
    if (String(status) === "SUBSCRIBED") onOpen();
  });
  stop.addEventListener("abort", () => {
    leaving = client.removeChannel(channel);
  });
}

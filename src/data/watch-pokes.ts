import { getBackend } from "./client.ts";

export interface PokeWatch {
  /** The organization is at this version now. */
  onPoke: (version: number) => void;
  /** The channel is open, for the first time or again: what was said meanwhile is lost. */
  onOpen: () => void;
}

/** Listens to an organization's pokes until the returned function is called. */
export async function watchPokes(organizationId: string, { onPoke, onOpen }: PokeWatch): Promise<() => void> {
  const { client } = getBackend();
  // Without this the first join would carry the publishable key, which no private channel accepts.
  await client.realtime.setAuth();
  const channel = client.channel(`organization:${organizationId}`, { config: { private: true } });
  channel.on("broadcast", { event: "poke" }, ({ payload }: { payload: { version: number } }) => onPoke(payload.version));
  channel.subscribe((status) => {
    if (String(status) === "SUBSCRIBED") onOpen();
  });
  return () => void client.removeChannel(channel);
}

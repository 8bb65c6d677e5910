import type { WebSocket } from "ws";
import { Channel, type ChannelHost } from "./channel.ts";
import { type Frame, decodeFrame, encodeFrame } from "./frames.ts";

const channelLimit = 100;
/** Phoenix gives up on a client that was silent for a minute; a heartbeat comes every 25 s. */
const silenceLimit = 60_000;
/** A client that does not read is cut off before it fills our memory. */
const backlogLimit = 1024 * 1024;

/** Serves one websocket: heartbeats, joins, leaves, tokens and broadcasts of its channels. */
export function serveConnection(socket: WebSocket, version: string, services: Omit<ChannelHost, "send" | "forget">): void {
  const channels = new Map<string, Channel>();
  const host: ChannelHost = {
    ...services,
    send(frame) {
      if (socket.readyState !== socket.OPEN) return;
      if (socket.bufferedAmount > backlogLimit) socket.terminate();
      else socket.send(encodeFrame(frame, version));
    },
    forget(channel) {
      if (channels.get(channel.wireTopic) === channel) channels.delete(channel.wireTopic);
    },
  };
  const silence = setTimeout(() => socket.terminate(), silenceLimit);
  const reply = (frame: Frame, status: "ok" | "error", response: Record<string, unknown>) =>
    host.send({ joinRef: frame.joinRef, ref: frame.ref, topic: frame.topic, event: "phx_reply", payload: { status, response } });

  async function join(frame: Frame): Promise<void> {
    const config = frame.payload.config as { private?: boolean } | undefined;
    if (config?.private !== true) return reply(frame, "error", { reason: "PrivateOnly: This project only allows private channels" });
    if (channels.size >= channelLimit) return reply(frame, "error", { reason: "ChannelRateLimitReached: Too many channels" });
    channels.get(frame.topic)?.stop();
    const channel = new Channel(host, frame);
    channels.set(frame.topic, channel);
    try {
      await channel.authorize(textOf(frame.payload.access_token));
      channel.reply(frame.ref, "ok", { postgres_changes: [] });
    } catch (error) {
      channel.stop();
      host.forget(channel);
      reply(frame, "error", { reason: error instanceof Error ? error.message : "Unknown error" });
    }
  }

  async function handle(frame: Frame): Promise<void> {
    if (frame.topic === "phoenix" && frame.event === "heartbeat") return reply(frame, "ok", {});
    if (frame.event === "phx_join") return join(frame);
    const channel = channels.get(frame.topic);
    if (!channel) return reply(frame, "error", { reason: "unmatched topic" });
    if (frame.event === "broadcast") return channel.push(frame);
    if (frame.event === "access_token") {
      await channel.authorize(textOf(frame.payload.access_token)).catch((error: unknown) => channel.close(String(error)));
    } else if (frame.event === "phx_leave") {
      channel.reply(frame.ref, "ok", {});
      channel.close();
    }
  }

  socket.on("message", (data: Buffer, isBinary: boolean) => {
    silence.refresh();
    const frame = decodeFrame(data, isBinary);
    if (frame) handle(frame).catch((error: unknown) => console.error("realtime:", error));
  });
  socket.on("error", () => socket.terminate());
  socket.on("close", () => {
    clearTimeout(silence);
    for (const channel of channels.values()) channel.stop();
    channels.clear();
  });
}

const textOf = (value: unknown) => (typeof value === "string" ? value : undefined);

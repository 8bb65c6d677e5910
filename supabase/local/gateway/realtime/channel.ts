import type { Claims } from "../as-persona.ts";
import type { ChannelRights } from "./authorize.ts";
import type { Frame } from "./frames.ts";
import type { Hub, Listener } from "./hub.ts";

/** What a channel needs of its connection. */
export interface ChannelHost {
  hub: Hub;
  send(frame: Frame): void;
  readClaims(token: string | undefined): Promise<Claims>;
  readRights(claims: Claims, topic: string): Promise<ChannelRights>;
  forget(channel: Channel): void;
}

/** Node's timers end at 2³¹ milliseconds. */
const longestTimer = 2 ** 31 - 1;

/** One joined channel of one connection. It lives as long as its token. */
export class Channel implements Listener {
  readonly wireTopic: string;
  readonly joinRef: string | null;
  readonly #host: ChannelHost;
  readonly #topic: string;
  readonly #options: { self: boolean; ack: boolean };
  #rights: ChannelRights = { mayRead: false, mayWrite: false };
  #expiry: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(host: ChannelHost, join: Frame) {
    this.#host = host;
    this.wireTopic = join.topic;
    this.joinRef = join.joinRef;
    this.#topic = join.topic.replace(/^realtime:/, "");
    const config = join.payload.config as { broadcast?: { self?: boolean; ack?: boolean } } | undefined;
    this.#options = { self: config?.broadcast?.self === true, ack: config?.broadcast?.ack === true };
  }

  /** Takes a token: at the join, and each time the client renews it. Throws the reason of a refusal. */
  async authorize(token: string | undefined): Promise<void> {
    const claims = await this.#host.readClaims(token);
    const rights = await this.#host.readRights(claims, this.#topic);
    if (!rights.mayRead) throw new Error("Unauthorized: You do not have permissions to read from this Channel topic: " + this.#topic);
    if (this.#closed) return;
    this.#rights = rights;
    this.#host.hub.join(this.#topic, this);
    this.#closeAt(typeof claims.exp === "number" ? claims.exp : undefined);
  }

  /** A message from the client itself. */
  push(frame: Frame): void {
    const { event, payload } = frame.payload;
    if (this.#rights.mayWrite && typeof event === "string") {
      this.#host.hub.broadcast(this.#topic, event, payload, this.#options.self ? undefined : this);
    }
    if (this.#options.ack) this.reply(frame.ref, this.#rights.mayWrite ? "ok" : "error", {});
  }

  deliver(event: string, payload: unknown): void {
    this.#send(null, "broadcast", { type: "broadcast", event, payload });
  }

  reply(ref: string | null, status: "ok" | "error", response: Record<string, unknown>): void {
    this.#send(ref, "phx_reply", { status, response });
  }

  /** Tells the client why, if there is a reason, and ends. */
  close(reason?: string): void {
    if (this.#closed) return;
    this.stop();
    if (reason !== undefined) this.#send(null, "system", { extension: "system", channel: this.#topic, status: "error", message: reason });
    this.#send(this.joinRef, "phx_close", {});
    this.#host.forget(this);
  }

  /** Ends without a word: the connection is gone, or a new join takes its place. */
  stop(): void {
    this.#closed = true;
    clearTimeout(this.#expiry);
    this.#host.hub.leave(this.#topic, this);
  }

  #closeAt(seconds: number | undefined): void {
    clearTimeout(this.#expiry);
    if (seconds === undefined) return;
    const wait = Math.min(Math.max(seconds * 1000 - Date.now(), 0), longestTimer);
    this.#expiry = setTimeout(() => this.close("Access token has expired"), wait);
  }

  #send(ref: string | null, event: string, payload: Record<string, unknown>): void {
    this.#host.send({ joinRef: this.joinRef, ref, topic: this.wireTopic, event, payload });
  }
}

import type { OutgoingMessage } from "../core.ts";
import { askZaloApi } from "./ask-zalo-api.ts";
import type { Channel, ChannelSettings } from "./channel.ts";
import { readOutcome } from "./read-outcome.ts";
import type { SendOutcome } from "./send-outcome.ts";
import { sendRequest } from "./send-request.ts";
import type { Recipient, SendingAccount } from "./sending-account.ts";

/** Sends a message to somebody through one channel of Zalo, and tells what came of it; nothing is thrown or logged. */
export async function sendThrough(
  channel: Channel,
  recipient: Recipient,
  message: OutgoingMessage,
  account: SendingAccount,
  send: typeof fetch = fetch,
): Promise<SendOutcome> {
  const settings = account.channels[channel];
  const hours = recipient.hoursSinceInteraction ?? null;
  if (hours !== null && settings.windowHours !== null && hours > settings.windowHours) return { outcome: "next", code: "out_of_window" };
  const request = sendRequest(channel, recipient, message, account);
  if ("missing" in request) return { outcome: "next", code: request.missing };
  const headers = { access_token: account.accessToken, "content-type": "application/json" };
  const init = { method: "POST", headers, body: JSON.stringify(request.body) };
  return readOutcome(channel, await askZaloApi(request.address, init, send, account.patience), costOf(settings, hours));
}

/** What a message costs, in đồng; where nobody knows when the person last wrote, the price is assumed. */
export function costOf(settings: ChannelSettings, hoursSinceInteraction: number | null): number {
  if (settings.freeHours === null || hoursSinceInteraction === null) return settings.cost;
  return hoursSinceInteraction <= settings.freeHours ? 0 : settings.cost;
}

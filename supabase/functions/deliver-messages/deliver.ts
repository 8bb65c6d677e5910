import { composeGroupNotice, composeMessage } from "../_shared/core.ts";
import type { LocalDate, OutgoingMessage } from "../_shared/core.ts";
import type { Channel } from "../_shared/zalo/channel.ts";
import type { SendOutcome } from "../_shared/zalo/send-outcome.ts";
import type { Recipient } from "../_shared/zalo/sending-account.ts";
import type { NoTokenOutcome } from "../_shared/zalo/with-oa-token.ts";
import type { Deliveries, DeliveryToSend, Tried } from "./deliveries.ts";

/** Sends through the project's Official Account. */
export type Send = (
  channel: Channel,
  recipient: Recipient,
  message: OutgoingMessage,
) => Promise<Exclude<SendOutcome, { outcome: "token" }> | NoTokenOutcome>;

/** How a delivery ended, and whether Zalo said that it takes no more for now. */
export interface Delivered {
  status: string;
  isFull: boolean;
}

/** Brings one claimed delivery to its end: through the channels of the organization, until one takes it or none is left. */
export async function deliver(id: string, deliveries: Deliveries, send: Send): Promise<Delivered> {
  let isFull = false;
  for (;;) {
    const begun = await deliveries.begin(id);
    if (begun === null) return { status: "nothing_to_send", isFull };
    const outcome = await send(begun.channel, begun.recipient, messageOf(begun));
    isFull ||= outcome.outcome === "sent" && (outcome.pauseSeconds ?? 0) > 0;
    const tried = triedAs(outcome);
    // Zalo has been asked: not written down, nobody would know what it said. Said twice, it counts once.
    const status = await deliveries.finish(id, tried).catch(() => deliveries.finish(id, tried));
    if (status !== "claimed") return { status, isFull };
  }
}

function messageOf({ kind, channel, messages, personName, organizationName, today }: DeliveryToSend): OutgoingMessage {
  if (channel === "group") return composeGroupNotice(organizationName ?? "");
  if (kind !== "answer") {
    return composeMessage({
      ...{ kind, messages, today: today as LocalDate },
      ...{ personName: personName ?? "", organizationName: organizationName ?? "" },
    });
  }
  const answer = messages[0]?.answer;
  if (answer === undefined) throw new Error("An answer without words was claimed.");
  return answer;
}

/** Hours after which an account that takes no message is asked again. */
const accountWait = 3600;

function triedAs(outcome: Awaited<ReturnType<Send>>): Tried {
  switch (outcome.outcome) {
    case "sent":
      return { outcome: "sent", messageId: outcome.messageId, cost: outcome.cost };
    case "unknown":
      return { outcome: "unknown", code: outcome.reason };
    case "backoff":
      return { outcome: "backoff", waitSeconds: outcome.seconds };
    case "alarm":
      // Without a token no channel works, and the message waits until there is one.
      if (isAboutAccount(outcome.code)) return { outcome: "backoff", code: outcome.code, waitSeconds: accountWait };
      return { outcome: "alarm", code: outcome.code };
    case "next":
    case "fault":
      return { outcome: outcome.outcome, code: outcome.code };
  }
}

function isAboutAccount(code: string): boolean {
  return code === "no_account" || code === "account_lost" || code === "token_refused";
}

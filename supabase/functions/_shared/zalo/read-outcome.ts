import type { Asked, ZaloAnswer } from "./ask-zalo-api.ts";
import type { Channel } from "./channel.ts";
import { actionOf } from "./code-actions.ts";
import type { SendOutcome } from "./send-outcome.ts";
import { pauseOf, waitOf } from "./wait-of.ts";

/** Where nothing was sent, or Zalo is not there. */
const shortWait = 60;

/** What an answer of Zalo means for a message. */
export function readOutcome(channel: Channel, asked: Asked, cost: number): SendOutcome {
  if (asked.kind === "not_sent") return { outcome: "backoff", seconds: shortWait };
  if (asked.kind === "lost") return { outcome: "unknown", reason: asked.reason };
  if (asked.status === 429) return { outcome: "backoff", seconds: waitOf(asked.headers) };
  if (asked.kind === "other") return readStatus(asked.status, asked.headers);
  const { answer, headers, status } = asked;
  if (answer.error !== 0) return readCode(channel, answer.error, headers);
  const messageId = messageIdOf(answer);
  if (messageId === null && status >= 400) return readStatus(status, headers);
  const pause = pauseOf(headers);
  return { outcome: "sent", messageId, cost, ...(pause > 0 ? { pauseSeconds: pause } : {}) };
}

function readCode(channel: Channel, code: number, headers: Headers): SendOutcome {
  const action = actionOf(channel, code);
  switch (action) {
    case "token":
      return { outcome: "token" };
    case "backoff":
      return { outcome: "backoff", seconds: waitOf(headers) };
    case "next":
    case "alarm":
    case "fault":
      return { outcome: action, code: String(code) };
  }
}

/** An answer that is none of Zalo's API: something in front of it spoke. */
function readStatus(status: number, headers: Headers): SendOutcome {
  // These two say that the request was passed on, and what became of it behind them is not known.
  if (status === 502 || status === 504) return { outcome: "unknown", reason: "gateway" };
  if (status >= 500) return { outcome: "backoff", seconds: waitOf(headers) };
  if (status >= 400) return { outcome: "fault", code: `http_${status}` };
  return { outcome: "unknown", reason: "unreadable" };
}

function messageIdOf({ data }: ZaloAnswer): string | null {
  const id = data?.message_id ?? data?.msg_id;
  return typeof id === "string" || typeof id === "number" ? String(id) : null;
}

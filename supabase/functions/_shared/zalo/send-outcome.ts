/** What came of a message. */
export type SendOutcome =
  /** Zalo took it. `pauseSeconds` where Zalo says that for so long it takes no more. */
  | { outcome: "sent"; messageId: string | null; cost: number; pauseSeconds?: number }
  /** The request went out, and nobody knows whether Zalo took it: never to be sent again through this channel without asking. */
  | { outcome: "unknown"; reason: UnknownReason }
  /** The access token is not good any more: withOaToken gets another and tries again. */
  | { outcome: "token" }
  /** Nothing was taken; the same channel may be tried again after so many seconds. */
  | { outcome: "backoff"; seconds: number }
  /** This channel does not reach this person now; the next may. */
  | { outcome: "next"; code: string }
  /** Something is set wrongly, or the account may not do this; an administrator has to act. */
  | { outcome: "alarm"; code: string }
  /** Our request was wrong: a bug. */
  | { outcome: "fault"; code: string };

export type UnknownReason = "timeout" | "broken" | "unreadable" | "gateway";

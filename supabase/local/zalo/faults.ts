import * as v from "valibot";

const flag = v.optional(v.boolean(), false);
const errorCode = v.optional(v.nullable(v.pipe(v.number(), v.integer())), null);
const delay = v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(60_000)), 0);

/** What goes wrong at Zalo on demand. Graph is who a person is; oa is the Official Account, its messages and tokens. */
export const faultsSchema = v.strictObject({
  /** The connection breaks off without an answer, and nothing was accepted. */
  graphDown: flag,
  oaDown: flag,
  /** Answers with this error: HTTP 200 and a number in the body, as Zalo does. */
  graphError: errorCode,
  messageError: errorCode,
  /** Waits this long before it does anything. */
  graphDelayMs: delay,
  oaDelayMs: delay,
  /** Waits this long with the answer, when the message is accepted and delivered already. */
  answerDelayMs: delay,
  /** A message is accepted and delivered, and the connection breaks off instead of an answer. */
  answersLost: flag,
  /** HTTP 429. */
  tooManyRequests: flag,
  /** A refresh of tokens is refused: the refresh token was used already. */
  refreshUsed: flag,
  /** New tokens are given out, the old ones are dead, and the answer never comes. */
  tokenAnswersLost: flag,
  /** Every webhook comes twice, at the same time. */
  webhooksDoubled: flag,
  /** Two webhooks in a row come in the wrong order. */
  webhooksReordered: flag,
  /** Which share of the calls the faults of the Official Account meet, from 0 to 1. */
  share: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 1),
  /** The same seed meets the same calls. */
  seed: v.optional(v.pipe(v.number(), v.integer()), 1),
});

export type Faults = v.InferOutput<typeof faultsSchema>;

export const noFaults: Faults = v.parse(faultsSchema, {});

import * as v from "valibot";
import { neverLeft } from "./never-left.ts";

/** Zalo's numbers come as numbers or as text. */
const number = v.pipe(v.union([v.number(), v.pipe(v.string(), v.regex(/^-?\d+$/u))]), v.transform(Number));
const answerSchema = v.looseObject({ error: v.optional(number, 0), data: v.nullish(v.looseObject({})) });

export type ZaloAnswer = v.InferOutput<typeof answerSchema>;

export type Asked =
  /** Zalo answered in its own form, with `error` 0 or not. */
  | { kind: "answer"; answer: ZaloAnswer; headers: Headers; status: number }
  /** Something else answered in Zalo's place. */
  | { kind: "other"; headers: Headers; status: number }
  /** Nothing was sent. */
  | { kind: "not_sent" }
  /** It was sent, and no answer came. */
  | { kind: "lost"; reason: "timeout" | "broken" };

/** Long enough for a slow answer; a function has to answer itself. */
const usualPatience = 12_000;

/** Asks one of Zalo's APIs, once; a body is given as text. Errors are told, never thrown or logged: they may carry tokens and ids. */
export async function askZaloApi(
  address: string | URL,
  init: RequestInit,
  send: typeof fetch,
  patience: number = usualPatience,
): Promise<Asked> {
  try {
    const response = await send(address, { redirect: "error", ...once(init), signal: AbortSignal.timeout(patience) });
    const { status, headers } = response;
    const parsed = v.safeParse(answerSchema, parse(await response.text()));
    return parsed.success ? { kind: "answer", answer: parsed.output, headers, status } : { kind: "other", headers, status };
  } catch (error) {
    if (neverLeft(error)) return { kind: "not_sent" };
    const late = error instanceof Error && (error.name === "TimeoutError" || error.name === "AbortError");
    return { kind: "lost", reason: late ? "timeout" : "broken" };
  }
}

/**
 * Deno sends a request by itself a second time where the connection breaks before an answer came (denoland/deno#35610): a
 * message would be said twice, a refresh token used twice. A body that can be read once only, as a Blob's, it does not.
 */
function once(init: RequestInit): RequestInit {
  return typeof init.body === "string" ? { ...init, body: new Blob([init.body]) } : init;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

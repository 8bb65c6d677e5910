import type { RefusalCode } from "../core/refusal.ts";
import type { Result } from "../core/result.ts";

/** Something that is asked from the server: not there yet, refused with a reason, or here. */
export type Load<T> = { status: "loading" } | { status: "failed"; code: RefusalCode } | { status: "ready"; value: T };

/** Nothing yet. */
export const loading: { status: "loading" } = { status: "loading" };

/** What a screen shows of an answer. */
export function toLoad<T>(answer: Result<T, { code: RefusalCode }>): Load<T> {
  return answer.ok ? { status: "ready", value: answer.value } : { status: "failed", code: answer.error.code };
}

import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** Has the server forget the person; asked again, nothing is left to do. */
export function withdrawConsent(): Promise<Result<null, Refusal>> {
  return call("withdraw_consent");
}

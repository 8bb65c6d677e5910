import type { Result } from "../core/result.ts";
import { callFunction } from "./call-function.ts";
import type { Refusal } from "./errors.ts";

/** Hands in a pair of tokens; the server asks Zalo whose they are, keeps them, and answers the account's name. */
export function connectOfficialAccount(
  organizationId: string,
  accessToken: string,
  refreshToken: string,
): Promise<Result<{ name: string }, Refusal>> {
  return callFunction("official-account", { organizationId, accessToken, refreshToken });
}

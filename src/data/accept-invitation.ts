import type { Session } from "../core/organization/organization.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** Takes up an invitation; answers who the person is now and where they belong. */
export function acceptInvitation(token: string): Promise<Result<Session, Refusal>> {
  return call("accept_invitation", { token });
}

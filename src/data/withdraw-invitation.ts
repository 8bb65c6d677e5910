import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** Takes an invitation back; its link opens nothing from then on. */
export function withdrawInvitation(invitationId: string): Promise<Result<null, Refusal>> {
  return call("withdraw_invitation", { invitation_id: invitationId });
}

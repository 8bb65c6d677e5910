import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** Ends somebody's membership; what they have done stays in the history. */
export function endMembership(membershipId: string): Promise<Result<null, Refusal>> {
  return call("end_membership", { membership_id: membershipId });
}

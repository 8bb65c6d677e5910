import type { Session } from "../core/organization/organization.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** Who is signed in, and where they belong. */
export function getSession(): Promise<Result<Session, Refusal>> {
  return call<Session>("get_session");
}

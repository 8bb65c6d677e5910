import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** Takes the person's own number away; memberships that it brought stay. */
export function forgetMyPhone(): Promise<Result<null, Refusal>> {
  return call("forget_my_phone");
}

import type { MyData } from "../core/organization/organization.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** What is kept of the person who asks. */
export function getMyData(): Promise<Result<MyData, Refusal>> {
  return call("get_my_data");
}

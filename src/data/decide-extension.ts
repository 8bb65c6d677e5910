import type { Extension, ExtensionDecision } from "../core/board/extension.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** Grants or refuses a request for a later deadline. */
export function decideExtension(
  extensionId: string,
  { granted, dueOn, reason }: ExtensionDecision,
  requestId: string,
): Promise<Result<Extension, Refusal>> {
  return call("decide_extension", { extension_id: extensionId, granted, due_on: dueOn, reason, request_id: requestId });
}

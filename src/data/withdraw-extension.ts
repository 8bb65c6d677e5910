import type { Extension } from "../core/board/extension.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** Takes back a request for a later deadline. */
export function withdrawExtension(extensionId: string, requestId: string): Promise<Result<Extension, Refusal>> {
  return call("withdraw_extension", { extension_id: extensionId, request_id: requestId });
}

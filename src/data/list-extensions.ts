import type { ExtensionList } from "../core/board/extension.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** Requests that wait for a decision, the longest waiting first; `afterId` is the last one of the page before. */
export function listExtensions(
  organizationId: string,
  afterId: string | null,
  maxExtensions: number,
): Promise<Result<ExtensionList, Refusal>> {
  return call("list_extensions", { organization_id: organizationId, after_id: afterId, max_extensions: maxExtensions });
}

import type { BoardChanges } from "../core/board/board.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** What changed in the organization since a version; null asks only which version and day it is. */
export function getChanges(organizationId: string, sinceVersion: number | null, maxCards: number): Promise<Result<BoardChanges, Refusal>> {
  return call<BoardChanges>("get_changes", { organization_id: organizationId, since_version: sinceVersion, max_cards: maxCards });
}

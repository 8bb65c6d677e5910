import type { MyWork } from "../core/board/board.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** What the person has to do, by when. */
export function getMyWork(organizationId: string, maxCards: number): Promise<Result<MyWork, Refusal>> {
  return call<MyWork>("get_my_work", { organization_id: organizationId, max_cards: maxCards });
}

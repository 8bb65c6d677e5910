import type { ReachList } from "../core/notification/reach.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** Which channels lead to the people of the organization, by name; `after` is the last one of the page before. */
export function listReach(
  organizationId: string,
  unreached: boolean,
  after: { id: string; name: string } | null,
  maxPeople: number,
): Promise<Result<ReachList, Refusal>> {
  const cursor = { after_name: after?.name ?? null, after_id: after?.id ?? null };
  return call("list_reach", { organization_id: organizationId, unreached, ...cursor, max_people: maxPeople });
}

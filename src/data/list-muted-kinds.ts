import type { MutableKind } from "../core/notification/mutable-kinds.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** What the person does not want in Zalo. */
export function listMutedKinds(organizationId: string): Promise<Result<MutableKind[], Refusal>> {
  return call("list_muted_kinds", { organization_id: organizationId });
}

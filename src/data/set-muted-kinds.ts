import type { MutableKind } from "../core/notification/mutable-kinds.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** Says all that the person does not want in Zalo; answers the same as it is kept. */
export function setMutedKinds(organizationId: string, kinds: readonly MutableKind[]): Promise<Result<MutableKind[], Refusal>> {
  return call("set_muted_kinds", { organization_id: organizationId, kinds });
}

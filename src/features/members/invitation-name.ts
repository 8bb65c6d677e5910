import type { OpenInvitation } from "../../core/organization/organization.ts";

/** Where an invitation leads to, in words. */
export function invitationName({ unit }: OpenInvitation): string {
  return unit?.name ?? "Toàn cơ quan";
}

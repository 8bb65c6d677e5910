import type { Role } from "../organization/organization.ts";
import type { NotificationKind } from "./notification.ts";

/** What a person can do without in Zalo: nudges, returned reports and decisions come all the same. */
export type MutableKind = Exclude<NotificationKind, "nudge" | "report_returned" | "extension_decided">;

const work: readonly MutableKind[] = [
  "card_due_soon",
  "card_overdue",
  "report_due_soon",
  "report_overdue",
  "assigned",
  "given",
  "mentioned",
  "plan_imported",
  "report_accepted",
];

/** What somebody in this role is told of and may do without, in the order in which it presses. */
export function mutableKindsOf(role: Role): readonly MutableKind[] {
  switch (role) {
    case "staff":
    case "unit_head":
      return work;
    case "coordinator":
      return [...work, "extension_requested"];
    case "leader":
      return ["card_overdue", "extension_requested", "mentioned"];
    case "viewer":
      return [];
  }
}

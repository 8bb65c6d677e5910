import {
  AlarmClock,
  AtSign,
  BadgeCheck,
  CalendarCheck,
  CalendarClock,
  ClipboardList,
  FileText,
  ListPlus,
  Megaphone,
  TriangleAlert,
  Undo2,
  UserCheck,
  type LucideIcon,
} from "lucide-react";
import type { NotificationKind } from "../../core/notification/notification.ts";
import type { Tone } from "../../components/chip.tsx";

/** How each kind of message looks; its words say the same. */
export const kindLooks: Record<NotificationKind, { icon: LucideIcon; tone: Tone }> = {
  assigned: { icon: ListPlus, tone: "brand" },
  given: { icon: UserCheck, tone: "brand" },
  mentioned: { icon: AtSign, tone: "review" },
  plan_imported: { icon: FileText, tone: "brand" },
  card_due_soon: { icon: AlarmClock, tone: "soon" },
  card_overdue: { icon: TriangleAlert, tone: "late" },
  report_due_soon: { icon: ClipboardList, tone: "soon" },
  report_overdue: { icon: ClipboardList, tone: "late" },
  report_returned: { icon: Undo2, tone: "late" },
  report_accepted: { icon: BadgeCheck, tone: "done" },
  extension_requested: { icon: CalendarClock, tone: "soon" },
  extension_decided: { icon: CalendarCheck, tone: "review" },
  nudge: { icon: Megaphone, tone: "late" },
};

import { Bell, ClipboardList, FileText, Gauge, ListChecks, SquareKanban, type LucideIcon } from "lucide-react";
import type { Role } from "../core/organization/organization.ts";

export interface Tab {
  path: string;
  label: string;
  icon: LucideIcon;
}

const work: Tab = { path: "/work", label: "Việc của tôi", icon: ListChecks };
const board: Tab = { path: "/board", label: "Bảng", icon: SquareKanban };
const plans: Tab = { path: "/plans", label: "Kế hoạch", icon: FileText };
const reports: Tab = { path: "/reports", label: "Báo cáo", icon: ClipboardList };
const collecting: Tab = { path: "/report-duties", label: "Báo cáo", icon: ClipboardList };
const dashboard: Tab = { path: "/dashboard", label: "Điều hành", icon: Gauge };
const notifications: Tab = { path: "/notifications", label: "Thông báo", icon: Bell };

const tabsOf: Record<Role, Tab[]> = {
  staff: [work, board, reports, notifications],
  unit_head: [work, board, reports, dashboard],
  coordinator: [work, board, collecting, dashboard],
  leader: [work, board, collecting, dashboard],
  // Who only looks on has no work of their own (docs/decisions/010).
  viewer: [dashboard, board, collecting, plans],
};

/** The tabs of a role: at most four, as Zalo's reviewers ask. Whoever also works in a unit has its work there. */
export function tabsFor(role: Role | null, worksInUnit: boolean): Tab[] {
  if (role === null) return [];
  return role === "viewer" && worksInUnit ? tabsOf.leader : tabsOf[role];
}

import { ClipboardList, FileText, ListChecks, SquareKanban, type LucideIcon } from "lucide-react";
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

const tabsOf: Record<Role, Tab[]> = {
  staff: [work, board, reports],
  unit_head: [work, board, reports],
  coordinator: [work, board, collecting, plans],
  leader: [board, collecting, plans],
  viewer: [board, collecting, plans],
};

/** The tabs of a role: at most four, as Zalo's reviewers ask. */
export function tabsFor(role: Role | null): Tab[] {
  return role === null ? [] : tabsOf[role];
}

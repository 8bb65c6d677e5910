import { Building2, FileClock, FileText, ListChecks, SquareKanban, type LucideIcon } from "lucide-react";
import type { Role } from "../core/organization/organization.ts";

export interface Tab {
  path: string;
  label: string;
  icon: LucideIcon;
}

const work: Tab = { path: "/work", label: "Việc của tôi", icon: ListChecks };
const board: Tab = { path: "/board", label: "Bảng", icon: SquareKanban };
const plans: Tab = { path: "/plans", label: "Kế hoạch", icon: FileText };
const reports: Tab = { path: "/reports", label: "Báo cáo", icon: FileClock };
const units: Tab = { path: "/units", label: "Đơn vị", icon: Building2 };

const tabsOf: Record<Role, Tab[]> = {
  staff: [work, board, reports],
  unit_head: [work, board, reports],
  coordinator: [work, board, plans, units],
  leader: [board, plans],
  viewer: [board, plans],
};

/** The tabs of a role: at most four, as Zalo's reviewers ask. */
export function tabsFor(role: Role | null): Tab[] {
  return role === null ? [] : tabsOf[role];
}

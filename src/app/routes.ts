import { lazy, type ComponentType } from "react";
import { firstScreen } from "./first-screen.tsx";

type Page = { default: ComponentType };

const loadCard = (): Promise<Page> => import("../pages/card.tsx");

/** Every page, loaded when it is first opened. */
export const routes: [path: string, page: ComponentType][] = [
  ["/work", firstScreen("MyWorkPage")],
  ["/board", firstScreen("BoardPage")],
  ["/overdue", lazy(() => import("../pages/overdue.tsx"))],
  ["/search", lazy(() => import("../pages/search.tsx"))],
  ["/calendar", lazy(() => import("../pages/calendar.tsx"))],
  ["/deadlines", lazy(() => import("../pages/deadlines.tsx"))],
  ["/extensions", lazy(() => import("../pages/extensions.tsx"))],
  ["/nudges", lazy(() => import("../pages/nudges.tsx"))],
  ["/nudges/:id", lazy(() => import("../pages/nudge.tsx"))],
  ["/cards/:id", lazy(loadCard)],
  ["/plans", lazy(() => import("../pages/plans.tsx"))],
  ["/plans/import", lazy(() => import("../pages/plan-import.tsx"))],
  ["/plans/:id", lazy(() => import("../pages/plan.tsx"))],
  ["/plans/drafts/:draftId", lazy(() => import("../pages/plan-review.tsx"))],
  ["/dashboard", lazy(() => import("../pages/dashboard.tsx"))],
  ["/dashboard/list", lazy(() => import("../pages/dashboard-list.tsx"))],
  ["/dashboard/units", lazy(() => import("../pages/dashboard-units.tsx"))],
  ["/dashboard/changes", lazy(() => import("../pages/dashboard-changes.tsx"))],
  ["/dashboard/reports", lazy(() => import("../pages/unit-reports.tsx"))],
  ["/report-duties", lazy(() => import("../pages/report-duties.tsx"))],
  ["/report-duties/new", lazy(() => import("../pages/report-duty-edit.tsx"))],
  ["/report-duties/:id", lazy(() => import("../pages/report-duty.tsx"))],
  ["/report-duties/:id/edit", lazy(() => import("../pages/report-duty-edit.tsx"))],
  ["/units", lazy(() => import("../pages/units.tsx"))],
  ["/units/:id", lazy(() => import("../pages/unit.tsx"))],
  ["/members/expected", lazy(() => import("../pages/expected-members.tsx"))],
  ["/members", lazy(() => import("../pages/members.tsx"))],
  ["/working-days", lazy(() => import("../pages/working-days.tsx"))],
  ["/official-account", lazy(() => import("../pages/official-account.tsx"))],
  ["/reports", lazy(() => import("../pages/reports.tsx"))],
  ["/reports/:id", lazy(() => import("../pages/report.tsx"))],
  ["/report-periods/:periodId/consolidation", lazy(() => import("../pages/consolidation.tsx"))],
  ["/privacy", lazy(() => import("../pages/privacy.tsx"))],
  ["/notifications", lazy(() => import("../pages/notifications.tsx"))],
  ["/notifications/choices", lazy(() => import("../pages/notification-choices.tsx"))],
  ["/notifications/settings", lazy(() => import("../pages/notification-settings.tsx"))],
  ["/notifications/reach", lazy(() => import("../pages/notification-reach.tsx"))],
  ["/notifications/undelivered", lazy(() => import("../pages/undelivered.tsx"))],
  ["/join/:token", lazy(() => import("../pages/join.tsx"))],
];

/** Fetches the first pages while the sign-in is still on its way. A failure shows when the page itself is opened. */
export function warmUpPages(): void {
  void Promise.allSettled([loadCard()]);
}

import { useAtomValue } from "jotai";
import { lazy, Suspense, type LazyExoticComponent, type ComponentType } from "react";
import { AnimationRoutes, Route } from "zmp-ui";
import { OfflineBar } from "../components/offline-bar.tsx";
import { onlineAtom } from "../state/live.ts";
import { FirstPage } from "./first-page.tsx";
import { PageSkeleton } from "./page-skeleton.tsx";
import { TabBar } from "./tab-bar.tsx";
import { useLive } from "./use-live.ts";
import styles from "./shell.module.css";

const routes: [path: string, page: LazyExoticComponent<ComponentType>][] = [
  ["/work", lazy(() => import("../pages/my-work.tsx"))],
  ["/board", lazy(() => import("../pages/board.tsx"))],
  ["/overdue", lazy(() => import("../pages/overdue.tsx"))],
  ["/cards/:id", lazy(() => import("../pages/card.tsx"))],
  ["/plans", lazy(() => import("../pages/plans.tsx"))],
  ["/plans/import", lazy(() => import("../pages/plan-import.tsx"))],
  ["/plans/drafts/:draftId", lazy(() => import("../pages/plan-review.tsx"))],
  ["/units", lazy(() => import("../pages/units.tsx"))],
  ["/members", lazy(() => import("../pages/members.tsx"))],
  ["/join/:token", lazy(() => import("../pages/join.tsx"))],
];

/** The pages, the offline bar above and the tabs below them. */
export function Shell() {
  useLive();
  const online = useAtomValue(onlineAtom);
  return (
    <div className={styles.shell}>
      {!online && <OfflineBar />}
      <div className={styles.pages}>
        <AnimationRoutes>
          {routes.map(([path, Page]) => (
            <Route
              key={path}
              path={path}
              element={
                <Suspense fallback={<PageSkeleton />}>
                  <Page />
                </Suspense>
              }
            />
          ))}
          <Route path="*" element={<FirstPage />} />
        </AnimationRoutes>
      </div>
      <TabBar />
    </div>
  );
}

import { useAtomValue } from "jotai";
import { Suspense } from "react";
import { AnimationRoutes, Route } from "zmp-ui";
import { OfflineBar } from "../components/offline-bar.tsx";
import { onlineAtom } from "../state/live.ts";
import { FirstPage } from "./first-page.tsx";
import { PageSkeleton } from "./page-skeleton.tsx";
import { routes } from "./routes.ts";
import { TabBar } from "./tab-bar.tsx";
import { useLive } from "./use-live.ts";
import styles from "./shell.module.css";

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

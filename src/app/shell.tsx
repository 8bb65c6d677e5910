import { useAtomValue } from "jotai";
import { Suspense, useMemo } from "react";
import { AnimationRoutes, Route } from "zmp-ui";
import { HeadActContext } from "../components/head-act-context.ts";
import { HomeContext, type Home } from "../components/home-context.ts";
import { WaitingContext } from "../components/waiting-context.ts";
import { waitingCardsAtom } from "../state/queue/queue.ts";
import { roleAtom } from "../state/session.ts";
import { worksInUnitAtom } from "../state/works-in-unit.ts";
import { Bell } from "./bell.tsx";
import { FirstPage } from "./first-page.tsx";
import { PageSkeleton } from "./page-skeleton.tsx";
import { routes } from "./routes.ts";
import { SearchLink } from "./search-link.tsx";
import { TabBar } from "./tab-bar.tsx";
import { tabsFor, type Tab } from "./tabs.ts";
import { Live } from "./live.ts";
import { firstPageFor } from "./first-pages.ts";
import { useStateBar } from "./use-state-bar.tsx";
import styles from "./shell.module.css";

const headActs = (
  <>
    <SearchLink />
    <Bell />
  </>
);

/** The pages; the bar that says how old they are and the tabs below them, where Zalo's capsule hides neither. */
export function Shell() {
  const { bar, sheet } = useStateBar();
  const waiting = useAtomValue(waitingCardsAtom);
  const role = useAtomValue(roleAtom);
  const worksInUnit = useAtomValue(worksInUnitAtom);
  const home = useMemo(() => homeOf(tabsFor(role, worksInUnit), firstPageFor(role)), [role, worksInUnit]);
  return (
    <HomeContext.Provider value={home}>
      <Live />
      <div className={styles.shell}>
        <div className={bar === null ? styles.pages : `${styles.pages} ${styles.above}`}>
          <HeadActContext.Provider value={headActs}>
            <WaitingContext.Provider value={waiting}>
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
            </WaitingContext.Provider>
          </HeadActContext.Provider>
        </div>
        {bar}
        <TabBar />
        {sheet}
      </div>
    </HomeContext.Provider>
  );
}

function homeOf(tabs: readonly Tab[], firstPage: string): Home | null {
  const first = tabs.find(({ path }) => path === firstPage);
  return first === undefined ? null : { path: first.path, label: first.label, tabs: tabs.map(({ path }) => path) };
}

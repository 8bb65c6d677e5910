import { useAtomValue, useSetAtom } from "jotai";
import { lazy, type ReactNode, Suspense, useEffect } from "react";
import { useLocation } from "zmp-ui";
import { Failure } from "../components/failure.tsx";
import { Screen } from "../components/screen.tsx";
import { Skeleton } from "../components/skeleton.tsx";
import { OutsideZalo } from "../features/session/outside-zalo.tsx";
import { membershipAtom, openSessionAtom, sessionAtom } from "../state/session.ts";
import { startAppAtom, startAtom } from "../state/start.ts";
import { comeBackAtom } from "../state/withdrawn.ts";
import { PageSkeleton } from "./page-skeleton.tsx";
import { readEnvironment } from "./environment.ts";

// Few ever see these: they are no part of the first script.
const NotMember = lazy(() => import("../features/session/not-member.tsx").then(({ NotMember: screen }) => ({ default: screen })));
const Withdrawn = lazy(() => import("../features/session/withdrawn.tsx").then(({ Withdrawn: screen }) => ({ default: screen })));

/** Open to everybody who is signed in, members or not: an invitation, and what is kept of them. */
const isOpen = (path: string) => path.startsWith("/join/") || path === "/privacy";

/** Lets in whoever is signed in and belongs somewhere. */
export function Gate({ children }: { children: ReactNode }) {
  const start = useAtomValue(startAtom);
  const session = useAtomValue(sessionAtom);
  const membership = useAtomValue(membershipAtom);
  const startApp = useSetAtom(startAppAtom);
  const openSession = useSetAtom(openSessionAtom);
  const comeBack = useSetAtom(comeBackAtom);
  const open = isOpen(useLocation().pathname);

  useEffect(() => void startApp(readEnvironment()), [startApp]);

  if (start === "outside") return <OutsideZalo />;
  if (start === "withdrawn") {
    return (
      <Suspense fallback={<PageSkeleton />}>
        <Withdrawn onComeBack={() => void comeBack()} />
      </Suspense>
    );
  }
  if (session.status === "failed" && session.code === "auth.required") return <OutsideZalo onRetry={() => void openSession()} />;
  if (session.status === "failed") {
    return (
      <Screen title="Đúng Hạn">
        <Failure code={session.code} onRetry={() => void openSession()} />
      </Screen>
    );
  }
  if (session.status === "loading") {
    return (
      <Screen title="Đúng Hạn" subtitle="Đang đăng nhập">
        <Skeleton height={116} count={5} label="Đang đăng nhập" />
      </Screen>
    );
  }
  if (membership === null && !open) {
    return (
      <Suspense fallback={<PageSkeleton />}>
        <NotMember onRetry={() => void openSession()} />
      </Suspense>
    );
  }
  return children;
}

import { useAtomValue, useSetAtom } from "jotai";
import { type ReactNode, useEffect } from "react";
import { useLocation } from "zmp-ui";
import { Failure } from "../components/failure.tsx";
import { Screen } from "../components/screen.tsx";
import { Skeleton } from "../components/skeleton.tsx";
import { NotMember } from "../features/session/not-member.tsx";
import { OutsideZalo } from "../features/session/outside-zalo.tsx";
import { membershipAtom, openSessionAtom, sessionAtom } from "../state/session.ts";
import { startAppAtom, startAtom } from "../state/start.ts";
import { warmUpPages } from "./routes.ts";
import { readEnvironment } from "./environment.ts";

/** Lets in whoever is signed in and belongs somewhere; an invitation is open to everybody who is signed in. */
export function Gate({ children }: { children: ReactNode }) {
  const start = useAtomValue(startAtom);
  const session = useAtomValue(sessionAtom);
  const membership = useAtomValue(membershipAtom);
  const startApp = useSetAtom(startAppAtom);
  const openSession = useSetAtom(openSessionAtom);
  const invited = useLocation().pathname.startsWith("/join/");

  useEffect(() => {
    void startApp(readEnvironment());
    warmUpPages();
  }, [startApp]);

  if (start === "outside") return <OutsideZalo />;
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
  if (membership === null && !invited) return <NotMember onRetry={() => void openSession()} />;
  return children;
}

import { useSetAtom } from "jotai";
import { useEffect } from "react";
import { useNavigate } from "zmp-ui";
import { goLiveAtom } from "../state/live.ts";
import { openedPathAtom } from "../state/opened-path.ts";

/** Keeps what is shown up to date, and follows links that reopen the app. */
export function useLive(): void {
  const goLive = useSetAtom(goLiveAtom);
  const watchPaths = useSetAtom(openedPathAtom);
  const navigate = useNavigate();
  useEffect(() => goLive(), [goLive]);
  useEffect(() => watchPaths((path) => navigate(path)), [watchPaths, navigate]);
}

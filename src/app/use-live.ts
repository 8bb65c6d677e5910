import { useAtomValue, useSetAtom, useStore } from "jotai";
import { useEffect } from "react";
import { useNavigate } from "zmp-ui";
import { goLiveAtom } from "../state/live.ts";
import { keepCopies } from "../state/local-copy/keep-copies.ts";
import { openedPathAtom } from "../state/opened-path.ts";
import { organizationIdAtom } from "../state/session.ts";

/** Keeps what is shown up to date and on this device, and follows links that reopen the app. */
export function useLive(): void {
  const goLive = useSetAtom(goLiveAtom);
  const watchPaths = useSetAtom(openedPathAtom);
  const navigate = useNavigate();
  const store = useStore();
  const organizationId = useAtomValue(organizationIdAtom);
  // Somebody who came by an invitation belongs to an organization only afterwards.
  useEffect(() => goLive(), [goLive, organizationId]);
  useEffect(() => keepCopies(store), [store]);
  useEffect(() => watchPaths((path) => navigate(path)), [watchPaths, navigate]);
}

import { useAtomValue, useSetAtom, useStore } from "jotai";
import { useEffect } from "react";
import { useNavigate } from "zmp-ui";
import { useLasting } from "../components/use-lasting.ts";
import { useSettled } from "../components/use-settled.ts";
import { freshAtAtom } from "../state/fresh.ts";
import { goLiveAtom } from "../state/live.ts";
import { keepCopies } from "../state/local-copy/keep-copies.ts";
import { openedPathAtom } from "../state/opened-path.ts";
import { organizationIdAtom } from "../state/session.ts";
import { noteDrawnAtom } from "../state/start.ts";
import { whenIdle } from "../state/when-idle.ts";
import { warmUpPages } from "./routes.ts";

/** Not every page asks for something that says how fresh it is. */
const longestWaitMs = 2_000;

/**
 * Keeps what is shown up to date and on this device, and follows links that reopen the app. All of it begins when the first screen
 * has been drawn and has its answer, so that nothing takes processor and network away from that. A part of the page, not a hook of
 * the shell: what it waits for draws nothing else anew.
 */
export function Live(): null {
  const goLive = useSetAtom(goLiveAtom);
  const watchPaths = useSetAtom(openedPathAtom);
  const noteDrawn = useSetAtom(noteDrawnAtom);
  const navigate = useNavigate();
  const store = useStore();
  const organizationId = useAtomValue(organizationIdAtom);
  const drawn = useSettled();
  const waited = useLasting(true, longestWaitMs);
  const answered = useAtomValue(freshAtAtom) !== null;
  const due = drawn && (answered || waited);
  useEffect(() => (drawn ? noteDrawn() : undefined), [drawn, noteDrawn]);
  // Somebody who came by an invitation belongs to an organization only afterwards.
  useEffect(() => (due ? goLive() : undefined), [due, goLive, organizationId]);
  useEffect(() => (due ? whenIdle(warmUpPages) : undefined), [due]);
  useEffect(() => keepCopies(store), [store]);
  useEffect(() => watchPaths((path) => navigate(path)), [watchPaths, navigate]);
  return null;
}

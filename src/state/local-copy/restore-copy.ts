import { atom } from "jotai";
import type { MyWork } from "../../core/board/board.ts";
import { showKeptBoardAtom, type BoardCopy } from "../board.ts";
import { noteFreshAtom } from "../fresh.ts";
import { readKeptSession } from "../kept-session.ts";
import { membershipToWorkAs } from "../membership-to-work-as.ts";
import { showKeptMyWorkAtom } from "../my-work.ts";
import { showKeptReportsAtom, type ReportLists } from "../reports/report-list.ts";
import { openQueueAtom } from "../queue/open-queue.ts";
import { showKeptSessionAtom } from "../session.ts";
import { openTourAtom } from "../tour.ts";
import { noteVersionAtom } from "../version.ts";
import { readCopy, readFreshAt } from "./device-copy.ts";

/** What is read of this device before the first screen is drawn; all of it is asked for at once. */
export const firstRead: readonly string[] = ["withdrawn", "session", "copy", "copy-board", "copy-work", "copy-reports", "card-acts"];

const rawRestoredAtom = atom(false);

/** True once this device's copy stands on the screen. */
export const restoredAtom = atom((get) => get(rawRestoredAtom));

/** Shows what this device keeps of whoever worked here last: at once, before anybody is asked. */
export const restoreCopyAtom = atom(null, async (_get, set) => {
  const session = await readKeptSession();
  const membership = session === null ? null : membershipToWorkAs(session.memberships);
  if (session === null || membership === null) return;
  const owner = { personId: session.person.id, organizationId: membership.organization.id };
  // Stands above the work, which waits for it; the board does not.
  void set(openTourAtom, session.person.id);
  const [board, work, reports, freshAt] = await Promise.all([
    readCopy<BoardCopy>(owner, "board"),
    readCopy<MyWork>(owner, "work"),
    readCopy<ReportLists>(owner, "reports"),
    readFreshAt(owner),
    set(openQueueAtom, owner),
  ]);
  if (board !== null) set(showKeptBoardAtom, board.value);
  if (work !== null) set(showKeptMyWorkAtom, work.value);
  if (reports !== null) set(showKeptReportsAtom, reports.value);
  for (const copy of [board, work]) if (copy !== null && copy.version !== null) set(noteVersionAtom, copy.version);
  if (freshAt !== null) set(noteFreshAtom, freshAt);
  set(rawRestoredAtom, true);
  set(showKeptSessionAtom, session);
});

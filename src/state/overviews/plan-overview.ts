import { atom } from "jotai";
import type { RefusalCode } from "../../core/refusal.ts";
import { getPlanOverview } from "../../data/get-plan-overview.ts";
import { signFile } from "../../data/sign-file.ts";
import { writeTargetReading, type ReadingToWrite } from "../../data/write-target-reading.ts";
import { getPlatform } from "../../platform/current.ts";
import { attempt } from "../attempt.ts";
import { newId } from "../new-id.ts";
import { openedPageAtoms } from "./opened-page.ts";

const { openedAtom, loadAtom } = openedPageAtoms(getPlanOverview, ["plan.not_found"]);

/** The plan whose page is open. */
export const openPlanAtom = atom((get) => get(openedAtom));

/** Asks for a plan's page. */
export const loadPlanAtom = loadAtom;

/** Writes what has been reached of a target of the open plan; answers why not, or null. */
export const writeReadingAtom = atom(null, async (get, set, reading: Omit<ReadingToWrite, "requestId">): Promise<RefusalCode | null> => {
  const answer = await attempt(() => writeTargetReading({ ...reading, requestId: newId() }));
  if (!answer.ok) return answer.error.code;
  const held = get(openedAtom);
  if (held?.content.status === "ready") {
    const targets = held.content.value.targets.map((target) => (target.id === answer.value.id ? answer.value : target));
    set(openedAtom, { ...held, content: { status: "ready", value: { ...held.content.value, targets } } });
  }
  return null;
});

/** Opens the document that a plan was imported from: a PDF is shown, the others are downloaded. Answers why not, or null. */
export const openSourceAtom = atom(null, async (_get, _set, source: { path: string; name: string }): Promise<RefusalCode | null> => {
  const signed = await attempt(() => signFile("plan-files", source.path, source.name));
  if (!signed.ok) return signed.error.code;
  return (await getPlatform().openFile({ url: signed.value.url, name: source.name })) ? null : "file.not_opened";
});

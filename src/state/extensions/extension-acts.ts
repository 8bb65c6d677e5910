import { atom, type Setter } from "jotai";
import type { Extension, ExtensionDecision, ExtensionWish } from "../../core/board/extension.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import type { Result } from "../../core/result.ts";
import { askExtension } from "../../data/ask-extension.ts";
import { askReportExtension } from "../../data/ask-report-extension.ts";
import { decideExtension } from "../../data/decide-extension.ts";
import type { Refusal } from "../../data/errors.ts";
import { withdrawExtension } from "../../data/withdraw-extension.ts";
import { refreshOpenCardAtom } from "../card.ts";
import { pullAtom } from "../live.ts";
import { wishesAtom } from "../wishes.ts";
import { extensionsAtom, loadExtensionsAtom } from "./extension-list.ts";

/** Asks for a later deadline of a card; answers why it was refused, or null. */
export const askExtensionAtom = atom(null, async (get, set, cardId: string, wish: ExtensionWish): Promise<RefusalCode | null> => {
  const answer = await get(wishesAtom).send(["ask-extension", cardId, wish], (requestId) => askExtension(cardId, wish, requestId));
  return showWhatFollows(set, answer);
});

/** Asks for a later last day of a report; answers why it was refused, or null, and then the report is to be asked for again. */
export const askReportExtensionAtom = atom(null, async (get, set, reportId: string, wish: ExtensionWish): Promise<RefusalCode | null> => {
  const answer = await get(wishesAtom).send(["ask-report-extension", reportId, wish], (requestId) =>
    askReportExtension(reportId, wish, requestId),
  );
  return showWhatFollows(set, answer);
});

/** Grants or refuses a request; answers why that was refused, or null. */
export const decideExtensionAtom = atom(
  null,
  async (get, set, extensionId: string, decision: ExtensionDecision): Promise<RefusalCode | null> => {
    const answer = await get(wishesAtom).send(["decide-extension", extensionId, decision], (requestId) =>
      decideExtension(extensionId, decision, requestId),
    );
    if (get(extensionsAtom).status === "ready") void set(loadExtensionsAtom, "first");
    return showWhatFollows(set, answer);
  },
);

/** Takes a request back; answers why that was refused, or null. */
export const withdrawExtensionAtom = atom(null, async (get, set, extensionId: string): Promise<RefusalCode | null> => {
  const answer = await get(wishesAtom).send(["withdraw-extension", extensionId], (requestId) => withdrawExtension(extensionId, requestId));
  return showWhatFollows(set, answer);
});

/** Brings what is shown up to now: what was done, or what somebody else did first. */
async function showWhatFollows(set: Setter, answer: Result<Extension, Refusal>): Promise<RefusalCode | null> {
  set(pullAtom);
  if (answer.ok) await set(refreshOpenCardAtom);
  return answer.ok ? null : answer.error.code;
}

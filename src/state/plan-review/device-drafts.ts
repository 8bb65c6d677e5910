import { getPlatform } from "../../platform/current.ts";
import { createInTurn } from "../in-turn.ts";
import type { DraftStore, LocalDraft } from "./local-draft.ts";

const keyOf = (draftId: string) => `plan-draft-${draftId}`;
const unsentKey = "plan-drafts-unsent";

/** Writes of all drafts follow each other, so that the last one of each stays. */
const inTurn = createInTurn();

async function readUnsent(): Promise<string[]> {
  const stored = await getPlatform().readStored(unsentKey);
  return stored === null ? [] : (JSON.parse(stored) as string[]);
}

async function noteUnsent(draftId: string, unsent: boolean): Promise<void> {
  const before = await readUnsent();
  if (before.includes(draftId) === unsent) return;
  const after = unsent ? [...before, draftId] : before.filter((id) => id !== draftId);
  await getPlatform().store(unsentKey, JSON.stringify(after));
}

/** Keeps drafts in the storage of the platform. */
export function deviceDrafts(): DraftStore {
  const platform = getPlatform();
  return {
    read: (draftId) =>
      inTurn(async () => {
        const stored = await platform.readStored(keyOf(draftId));
        return stored === null ? null : (JSON.parse(stored) as LocalDraft);
      }),
    write: (draft) =>
      inTurn(async () => {
        const kept = await platform.store(keyOf(draft.draftId), JSON.stringify(draft));
        await noteUnsent(draft.draftId, draft.dirty);
        return kept;
      }),
    remove: (draftId) =>
      inTurn(async () => {
        await platform.removeStored(keyOf(draftId));
        await noteUnsent(draftId, false);
      }),
    unsent: () => inTurn(readUnsent),
  };
}

import { getPlatform } from "../../platform/current.ts";
import type { DraftStore, LocalDraft } from "./local-draft.ts";

const keyOf = (draftId: string) => `plan-draft-${draftId}`;

/** Keeps drafts in the storage of the platform; writes of one draft follow each other, so that the last one stays. */
export function deviceDrafts(): DraftStore {
  const platform = getPlatform();
  let writing: Promise<unknown> = Promise.resolve();
  return {
    async read(draftId) {
      await writing;
      const stored = await platform.readStored(keyOf(draftId));
      return stored === null ? null : (JSON.parse(stored) as LocalDraft);
    },
    write(draft) {
      const value = JSON.stringify(draft);
      const written = writing.then(() => platform.store(keyOf(draft.draftId), value));
      writing = written;
      return written.then(() => undefined);
    },
    remove(draftId) {
      const removed = writing.then(() => platform.removeStored(keyOf(draftId)));
      writing = removed;
      return removed;
    },
  };
}

import { atom } from "jotai";
import type { CardFile } from "../core/board/card.ts";
import type { RefusalCode } from "../core/refusal.ts";
import { ok } from "../core/result.ts";
import { addCardFile } from "../data/add-card-file.ts";
import { checkFile } from "../data/check-file.ts";
import { removeCardFile } from "../data/remove-card-file.ts";
import { forgetUpload, uploadResumable } from "../data/upload-resumable.ts";
import { attempt } from "./attempt.ts";
import { refreshDetailAtom } from "./card.ts";
import { newId } from "./new-id.ts";
import { showDetailAtom } from "./show-detail.ts";
import type { FileEntry } from "./uploads/file-entry.ts";
import { createFileUploads, type FileUploads } from "./uploads/file-uploads.ts";
import { keepOnDevice } from "./uploads/kept-uploads.ts";
import { uploadEngineAtom } from "./uploads/upload-engines.ts";

/** How many files a card takes. */
export const mostCardFiles = 20;

const rawEntriesAtom = atom<Readonly<Record<string, FileEntry[]>>>({});

/** The files of cards that were shown, by the card's id, and how far each has come. */
export const cardFileEntriesAtom = atom((get) => get(rawEntriesAtom));

const engineAtom = atom(null, (_get, set, cardId: string): FileUploads =>
  set(uploadEngineAtom, cardId, () =>
    createFileUploads({
      most: { count: mostCardFiles, code: "card.too_many_files" },
      announce: (file) => attempt(() => addCardFile(cardId, file)),
      send: (file, watch) => attempt(() => uploadResumable(file, watch)),
      async check(fileId) {
        const checked = await attempt(() => checkFile(fileId, "card"));
        // The card knows of it from now on; who added it need not wait for the poke.
        if (checked.ok) await set(refreshDetailAtom, { id: cardId });
        return checked;
      },
      async remove(fileId) {
        const answer = await attempt(() => removeCardFile(fileId));
        if (!answer.ok) return answer;
        set(showDetailAtom, answer.value);
        return ok(null);
      },
      forget: forgetUpload,
      keeper: keepOnDevice(`card-uploads-${cardId}`),
      newId,
      onChange: (entries) => set(rawEntriesAtom, (before) => ({ ...before, [cardId]: entries })),
    }),
  ),
);

/** Takes in the files of a card as the server has them. */
export const showCardFilesAtom = atom(null, (_get, set, cardId: string, files: readonly CardFile[]) => set(engineAtom, cardId).show(files));

/** Adds files that a person chose. */
export const addCardFilesAtom = atom(null, (_get, set, cardId: string, files: File[]) => set(engineAtom, cardId).add(files));

/** Takes a file off a card; answers why it stays, or null. */
export const removeCardFileAtom = atom(null, (_get, set, cardId: string, fileId: string): Promise<RefusalCode | null> =>
  set(engineAtom, cardId).remove(fileId),
);

import { atom } from "jotai";
import type { RefusalCode } from "../../core/refusal.ts";
import { signFile } from "../../data/sign-file.ts";
import { getPlatform } from "../../platform/current.ts";
import { attempt } from "../attempt.ts";

/** Opens a file of a report or a card: a PDF is shown, the others are downloaded. Answers why not, or null. */
export const openFileAtom = atom(null, async (_get, _set, file: { path: string; name: string }): Promise<RefusalCode | null> => {
  const signed = await attempt(() => signFile("report-files", file.path, file.name));
  if (!signed.ok) return signed.error.code;
  return (await getPlatform().openFile({ url: signed.value.url, name: file.name })) ? null : "file.not_opened";
});

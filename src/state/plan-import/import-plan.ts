import { atom } from "jotai";
import type { PlanReview } from "../../core/plan/plan-review.ts";
import type { PlanSummary } from "../../core/plan/plan-summary.ts";
import { reviewOfDraft } from "../../core/plan/review-of-draft.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import { ok } from "../../core/result.ts";
import { findPlan } from "../../data/find-plan.ts";
import { listUnits } from "../../data/list-units.ts";
import type { ReadProgress } from "../../readers/read-options.ts";
import { largestFile } from "../../readers/largest-file.ts";
import { attempt } from "../attempt.ts";
import { newId } from "../new-id.ts";
import { organizationIdAtom, todayAtom } from "../session.ts";
import { contentHash } from "./content-hash.ts";
import type { ImportStep } from "./import-step.ts";
import { beginDraftAtom } from "./begin-draft.ts";
import type { SourceFile } from "./kept-file.ts";
import { orderPhotos } from "./order-photos.ts";
import { readInBackground, type WatchedReading } from "./read-in-background.ts";
import type { PlanSourceInput, SourceRefusal } from "../../readers/read-plan-source.ts";

/** How far the import on the screen is. */
export type ImportState =
  | { status: "idle" }
  /** `progress` while a long file tells how far it is read; `photos` are the names of its pages where they have any. */
  | { status: "reading"; name: string; photos: string[]; step: ImportStep; progress: ReadProgress | null }
  | { status: "refused"; name: string; code: RefusalCode }
  /** The document is there already: a person says whether to bring it up to date. */
  | { status: "exists"; plan: PlanSummary; review: PlanReview; file: SourceFile | null }
  | { status: "opened"; draftId: string };

const pastedName = "Nội dung đã dán";

const rawImportAtom = atom<ImportState>({ status: "idle" });
const runningAtom = atom<AbortController | null>(null);

/** What the import screen shows. */
export const importAtom = atom((get) => get(rawImportAtom));

/** Stops what is under way and begins anew. */
export const cancelImportAtom = atom(null, (get, set) => {
  get(runningAtom)?.abort();
  set(runningAtom, null);
  set(rawImportAtom, { status: "idle" });
});

interface Arrived {
  name: string;
  /** The names of several photos, in their order. */
  photos: string[];
  input: PlanSourceInput;
  bytes: Uint8Array<ArrayBuffer>[];
  file: SourceFile | null;
}

/** Keeps the draft and opens its review, or says why it could be kept nowhere. */
const openAtom = atom(null, async (_get, set, signal: AbortSignal | undefined, review: PlanReview, file: SourceFile | null) => {
  const draftId = newId();
  const code = await set(beginDraftAtom, draftId, review, file);
  if (signal?.aborted) return;
  const name = review.source.fileName ?? pastedName;
  set(rawImportAtom, code === null ? { status: "opened", draftId } : { status: "refused", name, code });
});

/** What was read, or null where a person has stopped it: that is no failure. */
async function readUnlessStopped(input: PlanSourceInput, options: WatchedReading) {
  const read = await attempt(async () => {
    try {
      return ok(await readInBackground(input, options));
    } catch (error) {
      if (options.signal.aborted) return ok(null);
      throw error;
    }
  });
  return read.ok ? read.value : read;
}

/** The name of the photo that a refusal is about. */
const blamedOf = (error: SourceRefusal, photos: readonly string[]) => (error.file === undefined ? undefined : photos[error.file]);

/** Reads what has arrived, asks whether it is there already, and opens a review of it. */
const importAtomOf = atom(null, async (get, set, running: AbortController, { name, photos, input, bytes, file }: Arrived) => {
  const [organizationId, today] = [get(organizationIdAtom), get(todayAtom)];
  if (organizationId === null || today === null) return;
  const show = (state: ImportState) => !running.signal.aborted && set(rawImportAtom, state);
  const showStep = (step: ImportStep, progress: ReadProgress | null = null) => show({ status: "reading", name, photos, step, progress });
  const stopped = () => running.signal.aborted;
  showStep("reading");
  const [read, hash, directory] = await Promise.all([
    readUnlessStopped(input, { signal: running.signal, onProgress: (progress) => showStep("reading", progress) }),
    contentHash(bytes),
    attempt(() => listUnits(organizationId)),
  ]);
  if (read === null || stopped()) return;
  if (!read.ok) return show({ status: "refused", name: blamedOf(read.error, photos) ?? name, code: read.error.code });
  if (!directory.ok) return show({ status: "refused", name, code: directory.error.code });
  const source = { fileName: file === null ? null : name, contentHash: hash, path: null, blocks: read.value.blocks };
  const review = reviewOfDraft(read.value.draft, directory.value, source, today);

  showStep("looking");
  const found = await attempt(() => findPlan(organizationId, review.header, hash));
  if (stopped()) return;
  if (found.ok && found.value) return show({ status: "exists", plan: found.value, review, file });
  // Without an answer the review goes on: the confirmation looks once more and never doubles.
  await set(openAtom, running.signal, review, file);
});

const startAtom = atom(null, (get, set, name: string) => {
  get(runningAtom)?.abort();
  const running = new AbortController();
  set(runningAtom, running);
  set(rawImportAtom, { status: "reading", name, photos: [], step: "opening", progress: null });
  return running;
});

/** Imports what a person chose: a file, or several photos, which are the pages of one plan. */
export const importFilesAtom = atom(null, async (_get, set, chosen: readonly File[]) => {
  const ordered = orderPhotos(chosen);
  const [first] = ordered;
  if (first === undefined) return;
  const several = ordered.length > 1;
  const name = several ? `${first.name} và ${ordered.length - 1} ảnh khác` : first.name;
  const running = set(startAtom, name);
  const refuse = (code: RefusalCode, whose = name) =>
    !running.signal.aborted && set(rawImportAtom, { status: "refused", name: whose, code });
  const empty = ordered.find(({ size }) => size === 0);
  if (empty) return refuse("file.empty", empty.name);
  if (ordered.reduce((sum, { size }) => sum + size, 0) > largestFile) return refuse(several ? "file.photos_too_large" : "file.too_large");
  const files: Uint8Array<ArrayBuffer>[] = [];
  for (const file of ordered) {
    // A file can vanish between choosing and reading, as one in the cloud does without a network.
    const buffer = await file.arrayBuffer().catch(() => null);
    if (buffer === null) return refuse("file.broken", file.name);
    files.push(new Uint8Array(buffer));
  }
  const [bytes] = files;
  const input: PlanSourceInput = several || !bytes ? { kind: "photos", photos: files } : { kind: "file", name, bytes };
  const photos = several ? ordered.map((file) => file.name) : [];
  await set(importAtomOf, running, { name, photos, input, bytes: files, file: { name, files } });
});

/** Imports a text that a person pasted. */
export const importTextAtom = atom(null, async (_get, set, text: string) => {
  const running = set(startAtom, pastedName);
  const bytes = new TextEncoder().encode(text);
  await set(importAtomOf, running, { name: pastedName, photos: [], input: { kind: "text", text }, bytes: [bytes], file: null });
});

/** The person wants to bring the plan that is there already up to date. */
export const acceptUpdateAtom = atom(null, async (get, set) => {
  const state = get(rawImportAtom);
  if (state.status !== "exists") return;
  await set(openAtom, get(runningAtom)?.signal, state.review, state.file);
});

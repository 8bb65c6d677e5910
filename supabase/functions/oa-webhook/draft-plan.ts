import { createHash } from "node:crypto";
import { type OutgoingMessage, draftMessage, refusalMessage, reviewOfDraft } from "../_shared/core.ts";
import { Refused } from "../_shared/http.ts";
import { largestFile, plainExtension, planContentType, readPlanSource } from "../_shared/readers.ts";
import type { ChatAttachment } from "./chat-event.ts";
import { type Conversation, type Organization, derivedId, placeOf } from "./conversation.ts";

/** Reads a coordinator's plan and begins its review, which goes on in the app. */
export async function draftPlan(conversation: Conversation, organization: Organization, file: ChatAttachment): Promise<OutgoingMessage> {
  const { event, person, download, today } = conversation;
  const name = file.name ?? "";
  try {
    await person.beginPlanReading(organization.id);
    const bytes = await download(file, largestFile);
    const read = await readPlanSource({ kind: "file", name, bytes });
    if (!read.ok) return refusalMessage(read.error.code, `«${name}»`);
    const draftId = derivedId(event, 0);
    const source = {
      fileName: file.name,
      contentHash: createHash("sha256").update(bytes).digest("hex"),
      path: await keep(conversation, `${organization.id}/${draftId}${plainExtension(name)}`, bytes),
      blocks: read.value.blocks,
    };
    const review = reviewOfDraft(read.value.draft, await person.units(organization.id), source, today);
    const known = await person.findPlan(organization.id, review);
    await person.savePlanDraft(organization.id, draftId, review).catch((error: unknown) => {
      // Begun before and not finished: then the draft is there, and may have been worked on since.
      if (event.attempts === 1 || !(error instanceof Refused) || error.code !== "draft.changed") throw error;
    });
    return draftMessage(review, draftId, known, placeOf(conversation, organization));
  } catch (error) {
    if (error instanceof Refused) return refusalMessage(error.code, name === "" ? "" : `«${name}»`);
    throw error;
  }
}

/** Keeps the file beside its draft; the review goes on without it. */
async function keep({ person }: Conversation, path: string, bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const contentType = planContentType(bytes);
  if (contentType === null) return null;
  return person.keepPlanFile(path, bytes, contentType).then(
    () => path,
    () => null,
  );
}

import { type ChatReport, type ReportRequestDetail, addPiece, addedMessage, cancelledMessage, chosenMessage } from "../_shared/core.ts";
import { expiredMessage, holdsPiece, normalizeText, openReport, parseCommand, previewMessage } from "../_shared/core.ts";
import { refusalMessage, removePieces, reportTitle, submittedMessage, textOf } from "../_shared/core.ts";
import type { RefusalCode } from "../_shared/core.ts";
import { Refused } from "../_shared/http.ts";
import type { Outcome } from "./chat-store.ts";
import { type Conversation, lookIn, placeOf } from "./conversation.ts";

/** Refusals after which nothing more can be written. */
const endings: readonly RefusalCode[] = ["report.submitted", "report.excluded", "report.not_found", "report.forbidden"];

/** Says why a report can't go on as the person wants; it is put aside when it can't be written at all any more. */
function refuseReport(error: unknown, report: ChatReport, detail: ReportRequestDetail | null): Outcome {
  if (!(error instanceof Refused)) throw error;
  const answer = refusalMessage(error.code, detail === null ? "" : reportTitle(detail), openReport(report.requestId));
  return { answer, report: endings.includes(error.code) ? null : report };
}

/** «bc 3» */
export async function chooseReport(conversation: Conversation, number: number): Promise<Outcome> {
  const { person, organizations, report, today } = conversation;
  const look = ({ id }: { id: string }) => person.findReport(id, number);
  const { found, organization } = await lookIn(organizations, look, ({ can }) => can.write);
  try {
    const others = await person.writers(found.id);
    const left = report !== null && report.requestId !== found.id;
    const chosen = report !== null && !left ? report : { requestId: found.id, pieces: [], fileIds: [] };
    const answer = chosenMessage(found, today, { place: placeOf(conversation, organization), others, left });
    return { answer, report: { ...chosen, shownVersion: null } };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { answer: refusalMessage(error.code, reportTitle(found), openReport(found.id)), report };
  }
}

/** How often a part is read anew when a colleague has written it in between. */
const tries = 3;

/** Changes the text of the results to what `change` makes of it, whoever else writes there; null leaves it. */
async function changeResults(
  { person }: Conversation,
  id: string,
  change: (body: string) => string | null,
): Promise<{ detail: ReportRequestDetail; body: string }> {
  for (let left = tries - 1; ; left -= 1) {
    const detail = await person.report(id);
    const before = textOf(detail, "results");
    const body = change(before);
    if (body === null || body === before) return { detail, body: before };
    const version = detail.parts.find(({ part }) => part === "results")?.version ?? 0;
    try {
      await person.saveResults(id, body, version);
      return { detail, body };
    } catch (error) {
      if (left === 0 || !(error instanceof Refused) || error.code !== "report.part_changed") throw error;
    }
  }
}

/** A text of the report: it comes into the draft at once. */
export async function addText(conversation: Conversation, report: ChatReport, typed: string): Promise<Outcome> {
  const { event, today } = conversation;
  const piece = { event: event.id, at: event.sentAt, text: normalizeText(typed).trim() };
  try {
    const { detail, body } = await changeResults(conversation, report.requestId, (before) =>
      // Begun before and not finished: then it may stand there already.
      event.attempts > 1 && holdsPiece(before, piece.text) ? null : addPiece(before, report.pieces, piece),
    );
    const isMaybeCommand = parseCommand(typed, today, false) !== null;
    const answer = addedMessage(detail, body, isMaybeCommand);
    return { answer, report: { ...report, pieces: [...report.pieces, piece], shownVersion: null } };
  } catch (error) {
    return refuseReport(error, report, null);
  }
}

/** «gửi»: shows what would be handed in; a yes counts for this version of the draft alone. */
export async function preview({ person, today }: Conversation, report: ChatReport, changed: boolean): Promise<Outcome> {
  try {
    const detail = await person.report(report.requestId);
    await person.writers(report.requestId); // refuses where nothing can be written any more
    return { answer: previewMessage(detail, today, changed), report: { ...report, shownVersion: detail.draftVersion } };
  } catch (error) {
    return refuseReport(error, report, null);
  }
}

/** «đồng ý»: hands in what was shown, or shows it. */
export async function agree(conversation: Conversation, report: ChatReport): Promise<Outcome> {
  const { event, person } = conversation;
  if (report.shownVersion === null) return preview(conversation, report, false);
  try {
    const detail = await person.submit(report.requestId, event.id, report.shownVersion);
    return { answer: submittedMessage(detail), report: null };
  } catch (error) {
    if (error instanceof Refused && error.code === "report.draft_changed") return preview(conversation, report, true);
    return refuseReport(error, report, null);
  }
}

/** «hủy»: takes out of the draft what came by the chat, and leaves what others wrote. */
export async function cancel(conversation: Conversation, report: ChatReport): Promise<Outcome> {
  const { event, person } = conversation;
  try {
    let gone = true;
    const { detail } = await changeResults(conversation, report.requestId, (before) => {
      const removed = removePieces(before, report.pieces);
      gone = removed.gone || event.attempts > 1;
      return removed.body;
    });
    for (const file of report.fileIds) {
      await person.removeFile(file).catch((error: unknown) => {
        if (!(error instanceof Refused) || error.code !== "file.not_found") throw error;
      });
    }
    return { answer: cancelledMessage(detail.number, detail.id, gone), report: null };
  } catch (error) {
    return { ...refuseReport(error, report, null), report: null };
  }
}

/** After a day without a word the report is no longer being written. */
export async function sayExpired({ person }: Conversation, report: ChatReport): Promise<Outcome> {
  try {
    const { number, id } = await person.report(report.requestId);
    return { answer: expiredMessage(number, id), report: null };
  } catch (error) {
    return { ...refuseReport(error, report, null), report: null };
  }
}

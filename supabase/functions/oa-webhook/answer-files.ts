import { type ChatReport, cleanFileName, fileWithoutReportMessage, filesMessage, kindOfFile, largestReportFile } from "../_shared/core.ts";
import { refusalMessage, reportFileTypes, unsupportedMessage } from "../_shared/core.ts";
import type { RefusalCode, ReportFileKind, ReportRequestDetail } from "../_shared/core.ts";
import { Refused } from "../_shared/http.ts";
import { misfitOfReportFile } from "../_shared/readers.ts";
import { sayExpired } from "./answer-report.ts";
import { draftPlan } from "./draft-plan.ts";
import type { ChatAttachment } from "./chat-event.ts";
import type { Outcome } from "./chat-store.ts";
import { type Conversation, derivedId } from "./conversation.ts";

/** Takes photos and files: into the report that is being written, or, from a coordinator, as a plan. */
export async function answerFiles(conversation: Conversation, attachments: readonly ChatAttachment[]): Promise<Outcome> {
  const { event, report, organizations } = conversation;
  const expired = event.report?.expired === true;
  const [first] = attachments;
  if (first === undefined) return { answer: report === null || expired || isAside(event.name) ? null : unsupportedMessage(), report };
  if (report !== null && expired) return sayExpired(conversation, report);
  if (report !== null) return addFiles(conversation, report, attachments);
  const coordinated = organizations.find(({ coordinates }) => coordinates);
  if (coordinated === undefined || first.isPhoto) return { answer: fileWithoutReportMessage(), report };
  return { answer: await draftPlan(conversation, coordinated, first), report };
}

/** What people send without meaning anything for a report. */
const isAside = (name: string) => name === "user_send_sticker" || name === "user_send_text" || name === "user_send_link";

async function addFiles(conversation: Conversation, report: ChatReport, attachments: readonly ChatAttachment[]): Promise<Outcome> {
  const { person } = conversation;
  let detail: ReportRequestDetail;
  try {
    detail = await person.report(report.requestId);
    await person.writers(report.requestId); // refuses where nothing can be written any more
  } catch (error) {
    if (error instanceof Refused) return { answer: refusalMessage(error.code), report: null };
    throw error;
  }
  const added: { id: string; name: string }[] = [];
  const refused: [string, RefusalCode][] = [];
  for (const [index, attachment] of attachments.entries()) {
    try {
      added.push(await addFile(conversation, detail, attachment, index));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refused.push([attachment.isPhoto ? "ảnh" : `«${attachment.name ?? "tệp"}»`, error.code]);
    }
  }
  const fileIds = [...new Set([...report.fileIds, ...added.map(({ id }) => id)])];
  const answer = filesMessage(
    detail,
    added.map(({ name }) => name),
    refused,
  );
  return { answer, report: { ...report, fileIds, shownVersion: added.length > 0 ? null : report.shownVersion } };
}

const photoKinds: readonly ReportFileKind[] = ["jpg", "png", "webp", "heic"];

/** Announces, puts and checks one file as the app does; the same id whenever this event is worked on again. */
async function addFile(
  { event, person, download, checkFile }: Conversation,
  detail: ReportRequestDetail,
  attachment: ChatAttachment,
  index: number,
): Promise<{ id: string; name: string }> {
  const named = attachment.isPhoto ? null : kindOfFile(attachment.name ?? "", "");
  if (!attachment.isPhoto && named === null) throw new Refused("report.file_type"); // before it is fetched
  const bytes = await download(attachment, largestReportFile);
  const kind = named ?? photoKinds.find((one) => misfitOfReportFile(one, bytes) === null);
  if (kind === undefined) throw new Refused("report.file_type");
  const id = derivedId(event, index);
  const name = cleanFileName(attachment.name ?? `Ảnh ${detail.files.length + index + 1}`, kind);
  await person.addFile(detail.id, { id, name, contentType: reportFileTypes[kind] }, bytes);
  await checkFile(id);
  return { id, name };
}

import { type OutgoingMessage, floodMessage, refusalMessage, strangerMessage } from "../_shared/core.ts";
import { Refused } from "../_shared/http.ts";
import { answerFiles } from "./answer-files.ts";
import { answerText } from "./answer-text.ts";
import type { ChatAttachment } from "./chat-event.ts";
import type { ClaimedEvent, Outcome } from "./chat-store.ts";
import { type Conversation, organizationsOf } from "./conversation.ts";
import type { Person } from "./person.ts";

export interface AnswerDependencies {
  /** The project as a person sees it, and the check of a file they have put there. */
  connect: (personId: string) => Promise<{ person: Person; checkFile: (fileId: string) => Promise<void> }>;
  download: (attachment: ChatAttachment, limit: number) => Promise<Uint8Array<ArrayBuffer>>;
}

/** Once more than this and nobody believes that it will work. */
const mostAttempts = 4;

/** Works on one event as the person who wrote it, and says what to answer. */
export async function answerEvent(event: ClaimedEvent, { connect, download }: AnswerDependencies): Promise<Outcome> {
  const kept = event.report?.expired === false ? reportOf(event) : null;
  if (event.personId === null) return stranger(event);
  if (event.name === "flood") return { answer: floodMessage(), report: kept };
  if (event.attempts > mostAttempts) return { answer: refusalMessage("server.failed"), report: kept };
  try {
    const { person, checkFile } = await connect(event.personId);
    const session = await person.session();
    const [first, ...more] = organizationsOf(session);
    if (first === undefined) return stranger(event);
    const report = reportOf(event);
    return await converse({ event, person, organizations: [first, ...more], today: session.today, report, download, checkFile });
  } catch (error) {
    if (!(error instanceof Refused) || error.code === "auth.expired" || error.code === "server.failed") throw error;
    if (error.code === "auth.required") return stranger(event);
    return { answer: refusalMessage(error.code), report: kept };
  }
}

async function converse(conversation: Conversation): Promise<Outcome> {
  const { payload } = conversation.event;
  let report = conversation.report;
  let answer: OutgoingMessage | null = null;
  if (payload?.text) {
    const outcome = await answerText(conversation, payload.text);
    if (payload.attachments.length === 0) return outcome;
    ({ answer, report } = outcome);
  }
  const files = await answerFiles({ ...conversation, report }, payload?.attachments ?? []);
  return { ...files, answer: files.answer ?? answer };
}

/** Polite, once a day, and nothing else. */
function stranger({ strangerTold }: ClaimedEvent): Outcome {
  return { answer: strangerTold ? null : strangerMessage(), report: null, toStranger: !strangerTold };
}

function reportOf({ report }: ClaimedEvent): Conversation["report"] {
  if (report === null) return null;
  const { requestId, pieces, fileIds, shownVersion } = report;
  return { requestId, pieces, fileIds, shownVersion };
}

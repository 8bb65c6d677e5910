import type { OutgoingMessage } from "../../src/core/notification/outgoing-message.ts";
import { checkReportFile } from "../../supabase/functions/_shared/check-report-file.ts";
import { connectReportFiles } from "../../supabase/functions/_shared/report-files.ts";
import { answerEvent } from "../../supabase/functions/oa-webhook/answer-event.ts";
import { connectChatStore } from "../../supabase/functions/oa-webhook/chat-store.ts";
import type { ClaimedEvent } from "../../supabase/functions/oa-webhook/chat-store.ts";
import { downloadFile } from "../../supabase/functions/oa-webhook/download.ts";
import { handle } from "../../supabase/functions/oa-webhook/handler.ts";
import { connectPerson } from "../../supabase/functions/oa-webhook/person.ts";
import { workOn } from "../../supabase/functions/oa-webhook/work.ts";
import { captureAnswers, signatureOf, webhookRequest, webhookSecret, zaloEvent } from "./chat.ts";
import { type Project, connect, connectService, mintToken } from "./clients.ts";
import type { TestDatabase } from "./database.ts";

export interface TestChat {
  /** Sends an event as Zalo does, waits until it was worked on, and says what was answered to it. */
  send(oaUserId: string, message: object, changes?: Record<string, unknown>): Promise<OutgoingMessage[]>;
  say(oaUserId: string, text: string): Promise<string>;
  /** Delivers a body as it stands; answers the status. */
  deliver(body: string, signature?: string | null): Promise<number>;
  /** What cron does. */
  work(): Promise<void>;
  answers: Awaited<ReturnType<typeof captureAnswers>>;
  /** Lets the process die at this point of the next event: after the work was done and before it was kept. */
  crashOnce(): void;
}

/** The webhook with the real supabase-js, against an embedded project; only its answers stay here. */
export async function startTestChat(project: Project, database: TestDatabase, fileHosts: string[]): Promise<TestChat> {
  const answers = await captureAnswers(database);
  const service = connectService(project);
  const store = connectChatStore(service);
  const files = connectReportFiles((token) => connect(project, token), service);
  let crashes = 0;
  const worker = {
    store,
    async answerEvent(event: ClaimedEvent) {
      const outcome = await answerEvent(event, {
        async connect(personId) {
          const token = await mintToken(project, personId, { seconds: 300 });
          return {
            person: connectPerson(connect(project, token)),
            checkFile: async (fileId) => void (await checkReportFile(token, fileId, files)),
          };
        },
        download: (attachment, limit) => downloadFile(attachment, fileHosts, limit),
      });
      if (crashes > 0) {
        crashes -= 1;
        throw new Error("the process is killed");
      }
      return outcome;
    },
  };
  const work = (oaUserId: string | null) => workOn(oaUserId, worker);

  async function deliver(body: string, signature: string | null = signatureOf(body)): Promise<number> {
    const underWay: Promise<void>[] = [];
    const later = (one: Promise<void>) => void underWay.push(one);
    const response = await handle(webhookRequest(body, signature), { secret: webhookSecret, store, work, later });
    await Promise.all(underWay);
    return response.status;
  }

  const send: TestChat["send"] = async (oaUserId, message, changes = {}) => {
    const before = (await answers.all(oaUserId)).length;
    await deliver(JSON.stringify(zaloEvent(oaUserId, message, changes)));
    return (await answers.all(oaUserId)).slice(before).map((answer) => answer.message);
  };

  return {
    send,
    say: async (oaUserId, text) => (await send(oaUserId, { text })).map((answer) => answer.text).join("\n---\n"),
    deliver,
    work: () => work(null),
    answers,
    crashOnce: () => void (crashes = 1),
  };
}

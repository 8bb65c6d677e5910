import type { JWK } from "jose";
import { checkReportFile } from "../_shared/check-report-file.ts";
import { clientOf, serviceClient } from "../_shared/clients.ts";
import { readEnvironment } from "../_shared/environment.ts";
import { connectReportFiles } from "../_shared/report-files.ts";
import { mintSession } from "../_shared/session-token.ts";
import { answerEvent } from "./answer-event.ts";
import { connectChatStore } from "./chat-store.ts";
import { downloadFile } from "./download.ts";
import { handle } from "./handler.ts";
import { connectPerson } from "./person.ts";
import { workOn } from "./work.ts";
import { workInTurn } from "./work-in-turn.ts";

/** Given by hosted functions: work that goes on after the answer. */
declare const EdgeRuntime: { waitUntil(work: Promise<unknown>): void } | undefined;

const environment = readEnvironment(
  (name) => Deno.env.get(name),
  ["SUPABASE_URL", "SUPABASE_ANON_KEY", "SUPABASE_SERVICE_ROLE_KEY", "SESSION_SIGNING_KEY", "ZALO_APP_ID", "ZALO_OA_SECRET_KEY"],
);
const signingKey = JSON.parse(environment.SESSION_SIGNING_KEY) as JWK;
const fileHosts = (Deno.env.get("ZALO_FILE_HOSTS") ?? "zdn.vn")
  .split(",")
  .map((host) => host.trim())
  .filter(Boolean);
/** As long as an event may take, and a little more. */
const sessionSeconds = 5 * 60;

const inTurn = workInTurn(3);

const service = serviceClient(environment.SUPABASE_URL, environment.SUPABASE_SERVICE_ROLE_KEY);
const as = (token: string) => clientOf(environment.SUPABASE_URL, environment.SUPABASE_ANON_KEY, token);
const files = connectReportFiles(as, service);
const store = connectChatStore(service);

const worker = {
  store,
  answerEvent: (event: Parameters<typeof answerEvent>[0]) =>
    answerEvent(event, {
      async connect(personId) {
        const { token } = await mintSession(signingKey, personId, new Date(), sessionSeconds);
        return {
          person: connectPerson(as(token)),
          checkFile: async (fileId) => void (await checkReportFile(token, fileId, files)),
        };
      },
      download: (attachment, limit) => downloadFile(attachment, fileHosts, limit),
    }),
};

Deno.serve((request) =>
  handle(request, {
    secret: { appId: environment.ZALO_APP_ID, oaSecretKey: environment.ZALO_OA_SECRET_KEY },
    store,
    work: (oaUserId) => inTurn(() => workOn(oaUserId, worker)),
    later(work) {
      const settled = work.catch((error: unknown) => console.error(error instanceof Error ? error.name : "unknown error"));
      if (typeof EdgeRuntime !== "undefined") EdgeRuntime.waitUntil(settled);
    },
  }),
);

import { momentOf } from "../clock.ts";
import { type Answer, type Call, json } from "../gateway/http.ts";
import type { ProjectKeys } from "../gateway/keys.ts";
import { listenOn } from "../listen-on.ts";
import { createAccessTokens } from "./access-tokens.ts";
import { type AccountSettings, businessAccount } from "./account.ts";
import { errorBody } from "./answers.ts";
import { createChatRoutes } from "./chat-routes.ts";
import { type Chat, createChats } from "./chats.ts";
import { createFaultSwitch } from "./fault-switch.ts";
import type { Faults } from "./faults.ts";
import { createSentFiles } from "./files.ts";
import { type GraphApp, answerInfo, answerMe } from "./graph.ts";
import { createMessageIds } from "./ids.ts";
import { type SentMessage, createLedger } from "./ledger.ts";
import { type Route, type TurnableClock, changeAccount, createLevers } from "./levers.ts";
import { answerOaCall } from "./oa-api.ts";
import { type TokenPair, createOaTokens } from "./oa-tokens.ts";
import { ConnectionCut, type OfficialAccount } from "./official-account.ts";
import { createPauses } from "./pauses.ts";
import { type PeopleInChat, createPeopleInChat } from "./people-in-chat.ts";
import type { SimulatedUser } from "./personas.ts";
import { createPhoneTokens } from "./phone-tokens.ts";
import { createRateLimit } from "./rate-limit.ts";
import { createZaloServer } from "./serve.ts";
import { type WebhookAttempt, createWebhooks } from "./webhooks.ts";

export interface ZaloOptions {
  keys: Pick<ProjectKeys, "zaloAppId" | "zaloMiniAppId" | "zaloAppSecret" | "zaloOaSecretKey" | "zaloOpenApiKey">;
  users: SimulatedUser[];
  allowedOrigins: string[];
  clock: TurnableClock;
  port: number;
  /** How long Zalo waits for a webhook's answer, and when it tries again. */
  webhookPatienceMs?: number;
  webhookRetriesMs?: number[];
}

export interface ZaloSimulator {
  url: string;
  setFaults(faults: Partial<Faults>): void;
  setAccount(settings: Partial<AccountSettings>): void;
  /** A new pair of tokens, as an administrator of the account gets it by hand; the one before is dead. */
  authorize(): Promise<TokenPair>;
  /** Every message that was accepted, whatever became of the answer. */
  messages(): SentMessage[];
  chat(persona: string): Chat;
  /** The people who follow the account, by their ids in the app. */
  followers(): string[];
  /** What people do in the chat. */
  people: PeopleInChat;
  /** From now on the functions below this address hear of it. */
  tellFunctions(url: string): void;
  webhookAttempts(): WebhookAttempt[];
  /** When no webhook is under way and none waits for another attempt. */
  webhooksSettled(): Promise<void>;
  stop(): Promise<void>;
}

/** Plays Zalo on a port of its own: the Graph API, the Official Account's API, and levers for the simulator page and the tests. */
export async function startZaloSimulator(options: ZaloOptions): Promise<ZaloSimulator> {
  const { users, keys, clock } = options;
  const now = async () => momentOf(await clock.read(), Date.now());
  const faults = createFaultSwitch();
  const pauses = createPauses();
  const graph: GraphApp = { appSecret: keys.zaloAppSecret, users, tokens: createAccessTokens(), phones: createPhoneTokens() };
  const account: OfficialAccount = {
    appId: keys.zaloAppId,
    appSecret: keys.zaloAppSecret,
    settings: businessAccount,
    tokens: createOaTokens(),
    chats: createChats(users, await now()),
    ledger: createLedger(),
    rateLimit: createRateLimit(),
    nextMessageId: createMessageIds(),
  };
  const webhooks = createWebhooks({
    faults: () => faults.settings,
    patienceMs: options.webhookPatienceMs,
    retriesMs: options.webhookRetriesMs,
  });
  const files = createSentFiles();
  const address = { own: "", functions: null as string | null };
  const people = createPeopleInChat({ account, keys, now, files, address, webhooks });

  const askGraph =
    (answer: (call: Call, app: GraphApp) => Record<string, unknown>): Route =>
    async (call) => {
      const { graphDown, graphDelayMs, graphError } = faults.settings;
      if (graphDown) throw new ConnectionCut();
      await pauses.wait(graphDelayMs);
      return json(200, graphError === null ? answer(call, graph) : errorBody(graphError));
    };
  const routes: Record<string, Route> = {
    ...createLevers(graph, account, faults, clock),
    "GET /v2.0/me": askGraph(answerMe),
    "GET /v2.0/me/info": askGraph(answerInfo),
  };
  const inChat = createChatRoutes(account.chats, people, now);

  async function askAccount(call: Call): Promise<Answer | undefined> {
    const met = faults.meet();
    if (met.oaDown) throw new ConnectionCut();
    await pauses.wait(met.oaDelayMs);
    return answerOaCall(account, call, await now(), met);
  }

  async function route(call: Call): Promise<Answer> {
    const { pathname } = call.url;
    const known = routes[`${call.method} ${pathname}`];
    const answer = known
      ? await known(call)
      : /^\/(v\d\.0\/oa|v4\/oa|message)\//.test(pathname)
        ? await askAccount(call)
        : ((await inChat(call)) ?? files.serve(pathname));
    return answer ?? json(404, { error: 404, message: "Empty api" });
  }

  const server = createZaloServer(options.allowedOrigins, route);
  address.own = `http://127.0.0.1:${await listenOn(server, options.port)}`;
  return {
    url: address.own,
    setFaults: (some) => faults.set(some),
    setAccount: (some) => changeAccount(account, some),
    authorize: async () => account.tokens.authorize(await now()),
    messages: () => account.ledger.all(),
    chat(persona) {
      const chat = account.chats.of(persona);
      if (!chat) throw new Error(`Nobody is called ${persona}.`);
      return chat;
    },
    followers: () => account.chats.all().flatMap(({ follows, user }) => (follows ? [user.zaloUserId] : [])),
    people,
    tellFunctions: (url) => void (address.functions = url),
    webhookAttempts: () => webhooks.attempts(),
    webhooksSettled: () => webhooks.settled(),
    stop() {
      pauses.stop();
      webhooks.stop();
      return new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      });
    },
  };
}

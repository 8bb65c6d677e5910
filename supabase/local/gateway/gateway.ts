import { type IncomingMessage, type ServerResponse, createServer } from "node:http";
import pg from "pg";
import { callEdgeFunction } from "../functions/proxy.ts";
import { type FunctionRunner, createFunctionRunner } from "../functions/runner.ts";
import { corsHeaders, zaloOrigins } from "./cors.ts";
import { type CronService, createCron } from "./cron.ts";
import { type Answer, type Call, HttpFailure, json, toCall } from "./http.ts";
import { type ProjectKeys, publicKeySet } from "./keys.ts";
import { hasQueuedRequests, sendQueuedRequests } from "./net.ts";
import { listen } from "./notifications.ts";
import { createRealtime } from "./realtime/server.ts";
import { createRest } from "./rest.ts";
import { listenOn } from "../listen-on.ts";
import { send } from "./send.ts";
import { createStorage } from "./storage/service.ts";
import { createClaimsReader } from "./tokens.ts";
import { createWorkers } from "./workers.ts";

export interface GatewayOptions {
  connectionString: (role: string) => string;
  keys: ProjectKeys;
  storageFolder: string;
  denoCacheFolder: string;
  /** Origins besides Zalo's own. */
  allowedOrigins: string[];
  /** What the functions find in their environment besides the project's own address and keys. */
  functionEnvironment: Record<string, string>;
  port: number;
  /** Restarts functions whose sources changed. */
  watch: boolean;
  /** Packs answers, as hosted projects do; on this machine it costs more than it saves, so only a measured network wants it. */
  compress?: boolean;
}

export interface Gateway {
  url: string;
  functions: FunctionRunner;
  cron: Pick<CronService, "list" | "run">;
  /** Decides of each broadcast to each listener whether it gets lost. */
  loseBroadcasts(isLost: () => boolean): void;
  /** When all is answered that the database has asked of the network, and what came of it. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

/** Serves what supabase-js asks of a project, over one migrated Postgres. */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const { connectionString, keys } = options;
  const allowedOrigins = [...zaloOrigins, ...options.allowedOrigins];
  const pool = new pg.Pool({
    connectionString: connectionString("authenticator"),
    max: 10,
    connectionTimeoutMillis: 10_000,
    application_name: "gateway",
  });
  let stopping = false;
  pool.on("error", (error) => {
    if (!stopping) console.error("database:", error.message); // a pool tells that it has ended before its connections have
  });

  const readClaims = createClaimsReader(keys);
  const rest = createRest(pool, readClaims);
  const storage = createStorage(pool, options.storageFolder, keys.storageSecret, readClaims);
  const realtime = createRealtime(pool, keys, readClaims, allowedOrigins);
  const workers = createWorkers(connectionString);
  const cron = createCron(workers);
  let url = "";
  const functions = createFunctionRunner({
    cacheFolder: options.denoCacheFolder,
    watch: options.watch,
    environment: () => ({
      ...options.functionEnvironment,
      SUPABASE_URL: url,
      SUPABASE_ANON_KEY: keys.publishableKey,
      SUPABASE_SERVICE_ROLE_KEY: keys.serviceKey,
      ALLOWED_ORIGINS: options.allowedOrigins.join(","),
    }),
  });

  /** Work that no request waits for; the end does. */
  const underWay = new Set<Promise<void>>();
  const inBackground = (work: Promise<void>) => {
    const settled = work.catch((error: unknown) => console.error("background:", error instanceof Error ? error.message : error));
    underWay.add(settled);
    void settled.then(() => underWay.delete(settled));
  };
  const sendRequests = () => inBackground(sendQueuedRequests(workers));
  const reloadCron = () => inBackground(cron.reload());
  const sweepUploads = () => inBackground(storage.sweep());
  sweepUploads();
  const sweeper = setInterval(sweepUploads, 60 * 60 * 1000).unref();
  const notifications = await listen(
    connectionString("authenticator"),
    { realtime: (payload) => realtime.notify(payload), pgrst: () => rest.reload(), cron: reloadCron, net: sendRequests },
    () => {
      reloadCron();
      sendRequests();
    },
  );

  function route(call: Call, clientAddress: string): Promise<Answer> | Answer {
    const { pathname } = call.url;
    if (pathname.startsWith("/functions/v1/")) return callEdgeFunction(functions, call, clientAddress);
    if (call.method === "OPTIONS") return { status: 204 };
    if (pathname === "/auth/v1/.well-known/jwks.json") return json(200, publicKeySet(keys), { "cache-control": "public, max-age=600" });
    if (pathname.startsWith("/storage/v1/object/sign/") || pathname.startsWith("/storage/v1/object/upload/sign/"))
      return storage.handle(call);
    checkApiKey(call, keys);
    if (pathname.startsWith("/rest/v1/")) return rest.handle(call);
    if (pathname.startsWith("/storage/v1/")) return storage.handle(call);
    throw new HttpFailure(404, { message: "no Route matched with those values" });
  }

  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => {
      console.error(error); // not even the refusal could be sent
      response.destroy();
    });
  });
  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const isFunction = request.url?.startsWith("/functions/v1/") === true;
    const cors = corsHeaders(request.headers, allowedOrigins);
    try {
      const answer = await route(toCall(request), request.socket.remoteAddress ?? "");
      // On a hosted project a function answers preflights itself, so here too; what fails before or after it is ours to say.
      await send(response, answer, isFunction ? {} : cors, options.compress === true && acceptsGzip(request));
    } catch (error) {
      await send(response, toFailure(error), cors);
    }
  }
  server.on("upgrade", (request, socket, head) => {
    socket.on("error", () => socket.destroy());
    realtime.upgrade(request, socket, head);
  });

  url = `http://127.0.0.1:${await listenOn(server, options.port)}`;
  return {
    url,
    functions,
    cron,
    loseBroadcasts: (isLost) => realtime.lose(isLost),
    async settle() {
      // What the database asks for while it is answered belongs to it as well.
      for (;;) {
        await Promise.all(underWay);
        if (await hasQueuedRequests(workers)) sendRequests();
        // While that was asked, the database may have had one taken up.
        else if (underWay.size === 0) return;
      }
    },
    async stop() {
      stopping = true;
      clearInterval(sweeper);
      realtime.close();
      await new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      });
      await Promise.all([functions.stop(), notifications.close(), ...underWay]);
      cron.stop();
      await Promise.all([workers.stop(), pool.end()]);
    },
  };
}

const acceptsGzip = ({ headers }: IncomingMessage) => String(headers["accept-encoding"] ?? "").includes("gzip");

/** A hosted project's front door: no key, no entry. */
function checkApiKey(call: Call, keys: ProjectKeys): void {
  const key = call.headers.apikey;
  if (key === undefined)
    throw new HttpFailure(401, { message: "No API key found in request", hint: "No `apikey` request header was found." });
  if (key !== keys.publishableKey && key !== keys.serviceKey)
    throw new HttpFailure(401, { message: "Invalid API key", hint: "Double check your API key." });
}

/** A bug is told to us, not to whoever asked. */
function toFailure(error: unknown): Answer {
  if (error instanceof HttpFailure) return json(error.status, error.body, error.headers);
  console.error(error);
  return json(500, { code: "500", message: "Internal server error" });
}

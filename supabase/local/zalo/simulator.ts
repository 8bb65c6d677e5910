import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import * as v from "valibot";
import { corsHeaders } from "../gateway/cors.ts";
import { type Answer, type Call, HttpFailure, json, toCall } from "../gateway/http.ts";
import { listenOn } from "../listen-on.ts";
import { send } from "../gateway/send.ts";
import { createAccessTokens } from "./access-tokens.ts";
import { type Faults, faultsSchema, noFaults } from "./faults.ts";
import { answerInfo, answerMe, graphError } from "./graph.ts";
import type { SimulatedUser } from "./personas.ts";

export interface ZaloOptions {
  appSecret: string;
  users: SimulatedUser[];
  allowedOrigins: string[];
  getToday(): Promise<string | null>;
  setToday(today: string | null): Promise<void>;
  port: number;
}

export interface ZaloSimulator {
  url: string;
  setFaults(faults: Partial<Faults>): void;
  stop(): Promise<void>;
}

const personaBody = v.object({ persona: v.string() });
const clockBody = v.object({ today: v.nullable(v.pipe(v.string(), v.isoDate())) });

/** Plays Zalo on a port of its own: the Graph API for our server, and levers for the simulator page and the tests. */
export async function startZaloSimulator(options: ZaloOptions): Promise<ZaloSimulator> {
  const { users } = options;
  const tokens = createAccessTokens();
  const phoneTokens = new Map<string, string>();
  const waiting = new Set<NodeJS.Timeout>();
  let faults = noFaults;

  const routes: Record<string, (call: Call) => Answer | Promise<Answer>> = {
    "GET /simulator/personas": () => json(200, users),
    "POST /simulator/access-token": async (call) => {
      const { persona } = await readJson(call, personaBody);
      const user = users.find((one) => one.key === persona);
      return user ? json(200, { accessToken: tokens.issue(user.zaloUserId) }) : json(404, { code: "zalo.denied" });
    },
    "POST /simulator/phone-token": async (call) => {
      const { persona } = await readJson(call, personaBody);
      const user = users.find((one) => one.key === persona);
      if (!user) return json(404, { code: "zalo.denied" });
      const token = randomBytes(24).toString("base64url");
      phoneTokens.set(token, user.zaloUserId);
      return json(200, { token });
    },
    "GET /simulator/clock": async () => json(200, { today: await options.getToday() }),
    "PUT /simulator/clock": async (call) => {
      const { today } = await readJson(call, clockBody);
      await options.setToday(today);
      return json(200, { today });
    },
    "GET /simulator/faults": () => json(200, faults),
    "PUT /simulator/faults": async (call) => {
      faults = await readJson(call, faultsSchema);
      return json(200, faults);
    },
    "GET /v2.0/me": (call) =>
      json(200, faults.graphError === null ? answerMe(call, { ...options, tokens }) : graphError(faults.graphError)),
    "GET /v2.0/me/info": (call) =>
      json(200, faults.graphError === null ? answerInfo(call, { ...options, tokens }, phoneTokens) : graphError(faults.graphError)),
  };

  const server = createServer((request, response) => {
    const cors = corsHeaders(request.headers, options.allowedOrigins);
    const isGraph = request.url?.startsWith("/v2.0/") === true;
    if (isGraph && faults.graphDown) return void request.socket.destroy();
    const answer = () =>
      respond(routes, () => toCall(request), request.headers.origin !== undefined && !("access-control-allow-origin" in cors)).then(
        (result) => send(response, result, cors),
      );
    if (!isGraph || faults.graphDelayMs === 0) return void answer();
    const timer = setTimeout(() => {
      waiting.delete(timer);
      void answer();
    }, faults.graphDelayMs);
    waiting.add(timer);
  });

  return {
    url: `http://127.0.0.1:${await listenOn(server, options.port)}`,
    setFaults: (some) => void (faults = { ...noFaults, ...some }),
    stop() {
      for (const timer of waiting) clearTimeout(timer);
      return new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      });
    },
  };
}

async function respond(
  routes: Record<string, (call: Call) => Answer | Promise<Answer>>,
  toCall: () => Call,
  isStranger: boolean,
): Promise<Answer> {
  try {
    const call = toCall();
    if (isStranger) return json(403, { code: "request.invalid" });
    if (call.method === "OPTIONS") return { status: 204 };
    const route = routes[`${call.method} ${call.url.pathname}`];
    return route ? await route(call) : json(404, { error: 404, message: "Empty api" });
  } catch (error) {
    if (error instanceof HttpFailure) return json(error.status, error.body, error.headers);
    console.error("zalo simulator:", error);
    return json(500, { code: "server.failed" });
  }
}

async function readJson<T extends v.GenericSchema>(call: Call, schema: T): Promise<v.InferOutput<T>> {
  const text = (await call.readBody(64 * 1024)).toString("utf8");
  try {
    return v.parse(schema, JSON.parse(text));
  } catch {
    throw new HttpFailure(400, { code: "request.invalid" });
  }
}

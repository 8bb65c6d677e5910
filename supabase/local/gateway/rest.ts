import type pg from "pg";
import type { Claims } from "./as-persona.ts";
import { callFunction } from "./call-function.ts";
import { type ApiFunction, matchFunction, readFunctions } from "./function-catalog.ts";
import type { Answer, Call } from "./http.ts";
import { isNestedDeeper } from "./nesting.ts";
import { restFailure, toRestFailure } from "./rest-failure.ts";
import { type ClaimsReader, bearerToken } from "./tokens.ts";

const bodyLimit = 10 * 1024 * 1024;
/** Postgres gives up some thousands of levels down, and so does `JSON.stringify`; no argument has more than a few. */
const depthLimit = 500;
/** As on a hosted project; the service works on longer jobs. */
const statementTimeout = { anon: "3s", authenticated: "8s", service_role: "60s" } as const;

export interface RestService {
  handle(call: Call): Promise<Answer>;
  /** Forgets the known functions, after a migration. */
  reload(): void;
}

/** PostgREST as far as supabase-js' `schema("api").rpc(…)` needs it. */
export function createRest(pool: pg.Pool, readClaims: ClaimsReader): RestService {
  let catalog: Promise<Map<string, ApiFunction[]>> | undefined;

  /** A function that is not known may have just been made: ask the database once more. */
  async function find(name: string, given: string[]): Promise<ApiFunction> {
    for (const fresh of [false, true]) {
      if (fresh) catalog = undefined;
      catalog ??= readFunctions(pool);
      const functions = await catalog.catch((error: unknown) => {
        catalog = undefined;
        throw error;
      });
      const match = matchFunction(functions.get(name) ?? [], given);
      if (match) return match;
    }
    const signature = `api.${name}${given.length ? `(${[...given].sort().join(", ")})` : " without parameters"}`;
    throw restFailure(
      404,
      "PGRST202",
      `Could not find the function ${signature} in the schema cache`,
      null,
      "No function of this name takes exactly these parameters.",
    );
  }

  async function callRpc(call: Call, name: string, claims: Claims): Promise<Answer> {
    const reading = call.method === "GET" || call.method === "HEAD";
    const args = reading ? Object.fromEntries(call.url.searchParams) : parseArguments(await call.readBody(bodyLimit));
    const fn = await find(name, Object.keys(args));
    const timeout = statementTimeout[claims.role as keyof typeof statementTimeout] ?? statementTimeout.anon;
    const wanted = { fn, args, form: reading ? "text" : "json" } as const;
    const { body, rows } = await callFunction(pool, claims, wanted, {
      readOnly: reading || !fn.isVolatile,
      settings: { statement_timeout: timeout },
    });
    return shape(call, fn, body, rows);
  }

  return {
    reload: () => void (catalog = undefined),
    async handle(call) {
      let anonymous = true;
      try {
        const claims = await readClaims(bearerToken(call.headers.authorization), apiKeyOf(call));
        anonymous = claims.role === "anon";
        checkProfile(call);
        const name = /^\/rest\/v1\/rpc\/([^/]+)$/.exec(call.url.pathname)?.[1];
        if (name === undefined) throw restFailure(404, "PGRST205", `Could not find the table '${tableOf(call)}' in the schema cache`);
        if (!["GET", "HEAD", "POST"].includes(call.method))
          throw restFailure(405, "PGRST101", `Cannot use the ${call.method} method on RPC`);
        return await callRpc(call, decodeURIComponent(name), claims);
      } catch (error) {
        throw toRestFailure(error, anonymous);
      }
    },
  };
}

const apiKeyOf = (call: Call) => (typeof call.headers.apikey === "string" ? call.headers.apikey : undefined);
const tableOf = (call: Call) => `api.${call.url.pathname.split("/")[3] ?? ""}`;

/** Only schema `api` is exposed. */
function checkProfile(call: Call): void {
  const profile = call.method === "GET" || call.method === "HEAD" ? call.headers["accept-profile"] : call.headers["content-profile"];
  if (profile === undefined || profile === "api") return;
  throw restFailure(406, "PGRST106", `Invalid schema: ${String(profile)}`, "Only the following schemas are exposed: api");
}

function parseArguments(body: Buffer): Record<string, unknown> {
  try {
    const value: unknown = body.length ? JSON.parse(body.toString("utf8")) : {};
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    if (isObject && !isNestedDeeper(value, depthLimit)) return value as Record<string, unknown>;
  } catch {
    // falls through to the refusal
  }
  throw restFailure(400, "PGRST102", "Empty or invalid json");
}

function shape(call: Call, fn: ApiFunction, body: string, rows: number): Answer {
  if (fn.returnsVoid) return { status: 204 };
  const single = call.headers.accept?.includes("application/vnd.pgrst.object+json") ?? false;
  if (fn.returnsSet && single && rows !== 1) {
    throw restFailure(406, "PGRST116", "Cannot coerce the result to a single JSON object", null, `The result contains ${rows} rows`);
  }
  const headers: Record<string, string> = {
    "content-type": `${single ? "application/vnd.pgrst.object+json" : "application/json"}; charset=utf-8`,
  };
  if (fn.returnsSet) headers["content-range"] = rows ? `0-${rows - 1}/*` : "*/*";
  const text = fn.returnsSet && single ? body.slice(body.indexOf("[") + 1, body.lastIndexOf("]")).trim() : body;
  return { status: 200, headers, ...(call.method === "HEAD" ? {} : { body: text }) };
}

import { connectBackend } from "../../src/data/client.ts";
import { ok, type Result } from "../../src/core/result.ts";
import type { Refusal } from "../../src/data/errors.ts";

/** What a function of schema `api`, or an Edge Function by its name, answers: a value, a refusal by its code, a status, or no network. */
export type FakeAnswer = { value: unknown } | { code: string } | { status: number; body: object } | "offline";
export type FakeFunctions = Record<string, (args: Record<string, unknown>) => FakeAnswer | Promise<FakeAnswer>>;

export interface FakeBackend {
  /** Names of the functions in the order in which they were called. */
  calls: string[];
  /** Tokens that the calls carried. */
  tokens: (string | null)[];
  signIns: number;
}

/** A token that says of itself that it is good for so long. */
export function fakeToken(name: string, lifetimeSeconds = 600): string {
  return `header.${btoa(JSON.stringify({ iat: 1000, exp: 1000 + lifetimeSeconds, name }))}.signature`;
}

interface FakeOptions {
  functions: FakeFunctions;
  getZaloToken?: () => Promise<Result<string, Refusal>>;
  signIn?: () => FakeAnswer;
}

/** Connects the data layer to functions of the test instead of a server. */
export function connectFakeBackend({ functions, getZaloToken = () => Promise.resolve(ok("zalo")), signIn }: FakeOptions): FakeBackend {
  const record: FakeBackend = { calls: [], tokens: [], signIns: 0 };

  async function answer(url: string, body: Record<string, unknown>): Promise<FakeAnswer> {
    if (url.endsWith("/functions/v1/zalo-session")) {
      record.signIns += 1;
      return signIn?.() ?? { value: { token: fakeToken(String(record.signIns)) } };
    }
    const name = url.split(/\/rpc\/|\/functions\/v1\//u)[1] ?? "";
    record.calls.push(name);
    return (await functions[name]?.(body)) ?? { status: 404, body: { code: "PGRST202", message: `no ${name}` } };
  }

  connectBackend({
    url: "http://backend.test",
    publishableKey: "sb_publishable_test",
    getZaloToken,
    // Node 20 has no WebSocket of its own, and no test here connects one.
    realtime: { transport: class {} as never },
    async fetch(input, init) {
      const url = input instanceof Request ? input.url : input.toString();
      if (url.includes("/rpc/")) record.tokens.push(new Headers(init?.headers).get("authorization"));
      const given = typeof init?.body === "string" ? (JSON.parse(init.body) as Record<string, unknown>) : {};
      const said = await answer(url, given);
      if (said === "offline") throw new TypeError("Failed to fetch");
      if ("value" in said) return Response.json(said.value);
      if ("code" in said) return Response.json({ code: "P0001", message: said.code, details: null, hint: null }, { status: 400 });
      return Response.json(said.body, { status: said.status });
    },
  });
  return record;
}

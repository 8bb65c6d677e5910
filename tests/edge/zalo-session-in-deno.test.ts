import { createClient } from "@supabase/supabase-js";
import WebSocket from "ws";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestBackend, startTestBackend } from "../support/backend.ts";

const origin = "http://localhost:5173";
let backend: TestBackend;
beforeAll(async () => {
  backend = await startTestBackend({ allowedOrigins: [origin] });
});
afterAll(() => backend.stop());

async function accessToken(persona: string): Promise<string> {
  const response = await fetch(`${backend.zaloSimulatorUrl}/simulator/access-token`, { method: "POST", body: JSON.stringify({ persona }) });
  return ((await response.json()) as { accessToken: string }).accessToken;
}

function invoke(body: unknown) {
  const client = createClient(backend.url, backend.publishableKey, {
    accessToken: () => Promise.resolve(null),
    realtime: { transport: WebSocket as never },
  });
  return client.functions.invoke<{ token: string; personId: string; expiresAt: string }>("zalo-session", {
    body: body as Record<string, unknown>,
  });
}

describe("zalo-session in Deno, through the gateway", () => {
  it("signs somebody in, twice as the same person", async () => {
    const first = await invoke({ accessToken: await accessToken("leader") });
    expect(first.error).toBeNull();
    const second = await invoke({ accessToken: await accessToken("leader") });
    expect(second.data?.personId).toBe(first.data?.personId);
    const { rows } = await backend.database.pool.query("select name from app.people where id = $1", [first.data?.personId]);
    expect(rows).toEqual([{ name: "Nguyễn Văn Hải" }]);
  });

  it("gives a token that the API takes", async () => {
    const { data } = await invoke({ accessToken: await accessToken("viewer") });
    const client = createClient(backend.url, backend.publishableKey, {
      accessToken: () => Promise.resolve(data?.token ?? null),
      realtime: { transport: WebSocket as never },
    });
    const session = await client.schema("api").rpc("get_session");
    expect(session.error).toBeNull();
    expect(session.data).toMatchObject({ person: { id: data?.personId, name: "Huỳnh Công Lý" } });
  });

  it("refuses a token that Zalo does not know", async () => {
    const { response } = await invoke({ accessToken: "made-up" });
    expect(response?.status).toBe(401);
    expect(await response?.json()).toEqual({ code: "zalo.denied" });
  });

  it("says so when Zalo is away, or refuses our proof", async () => {
    const token = await accessToken("leader");
    for (const fault of [{ graphDown: true }, { graphError: -242 }]) {
      backend.setFaults(fault);
      const { response } = await invoke({ accessToken: token });
      expect(response?.status).toBe(503);
      expect(await response?.json()).toEqual({ code: "zalo.unavailable" });
    }
    backend.setFaults({});
  });

  it("lets browsers of Zalo and of the project in, and no others", async () => {
    const preflight = (from: string) =>
      fetch(`${backend.url}/functions/v1/zalo-session`, {
        method: "OPTIONS",
        headers: { origin: from, "access-control-request-method": "POST", "access-control-request-headers": "apikey,content-type" },
      });
    for (const from of [origin, "https://h5.zdn.vn", "zbrowser://h5.zdn.vn"]) {
      expect((await preflight(from)).headers.get("access-control-allow-origin")).toBe(from);
    }
    expect((await preflight("https://example.com")).headers.get("access-control-allow-origin")).toBeNull();
  });

  it("answers 404 for a function that does not exist", async () => {
    for (const name of ["nothing", "_shared", "..%2Flocal"]) {
      const response = await fetch(`${backend.url}/functions/v1/${name}`, { method: "POST" });
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ code: "NOT_FOUND" });
    }
  });
});

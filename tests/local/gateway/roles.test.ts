import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestBackend, startTestBackend } from "../../support/backend.ts";
import { connect, connectService, mintToken } from "../../support/clients.ts";

let backend: TestBackend;
beforeAll(async () => {
  backend = await startTestBackend();
  await backend.database.pool.query(`
    create function api.who() returns jsonb language sql volatile as $$
      select jsonb_build_object('user', current_user, 'sub', auth.uid(), 'session', session_user)
    $$;
    create function api.rows_of(amount int) returns table (n int, big bigint) language sql as $$ select g, 9007199254740993 from generate_series(1, amount) g $$;
    grant usage on schema api to anon;
    grant execute on function api.who, api.rows_of to anon, authenticated, service_role;
  `);
});
afterAll(() => backend.stop());

describe("who a call is", () => {
  it("never leaks to the next user of a connection", async () => {
    const people = Array.from({ length: 8 }, () => randomUUID());
    const clients = await Promise.all(people.map(async (sub) => connect(backend, await mintToken(backend, sub))));
    const nobody = connect(backend);
    const calls = Array.from({ length: 400 }, async (_, index) => {
      const asked = people[index % 9] ?? null;
      const answer = await (clients[index % 9] ?? nobody).schema("api").rpc("who");
      return { asked, answered: (answer.data as { sub: string | null }).sub };
    });
    for (const { asked, answered } of await Promise.all(calls)) expect(answered).toBe(asked);
  });

  it("is decided by the token's role, and an unknown role is nobody", async () => {
    const who = async (claims: Record<string, unknown>) => {
      const token = await mintToken(backend, randomUUID(), { claims });
      return ((await connect(backend, token).schema("api").rpc("who")).data as { user: string }).user;
    };
    expect(await who({ role: "authenticated" })).toBe("authenticated");
    expect(await who({ role: "supabase_admin" })).toBe("anon");
    expect(await who({ role: 5 })).toBe("anon");
    const service = await connectService(backend).schema("api").rpc("who");
    expect(service.data).toMatchObject({ user: "service_role", session: "authenticator" });
  });

  it("must be a uuid", async () => {
    const token = await mintToken(backend, "leader");
    const { error, status } = await connect(backend, token).schema("api").rpc("who");
    expect({ code: error?.code, status }).toEqual({ code: "PGRST303", status: 401 });
  });
});

describe("rows", () => {
  const rows = (amount: number) => connect(backend).schema("api").rpc("rows_of", { amount });

  it("come as an array whose big numbers lose nothing on our side", async () => {
    const response = await fetch(`${backend.url}/rest/v1/rpc/rows_of?amount=2`, { headers: { apikey: backend.publishableKey } });
    expect(await response.text()).toContain("9007199254740993");
    expect(response.headers.get("content-range")).toBe("0-1/*");
  });

  it("come singly where one is asked for", async () => {
    expect((await rows(1).single()).data).toMatchObject({ n: 1 });
    for (const amount of [0, 2]) {
      const { error, status } = await rows(amount).single();
      expect({ code: error?.code, status }).toEqual({ code: "PGRST116", status: 406 });
    }
    expect((await rows(0).maybeSingle()).data).toBeNull();
  });
});

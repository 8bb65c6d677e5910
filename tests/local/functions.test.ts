import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { Readable } from "node:stream";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { callEdgeFunction } from "../../supabase/local/functions/proxy.ts";
import { type FunctionRunner, createFunctionRunner } from "../../supabase/local/functions/runner.ts";
import { HttpFailure } from "../../supabase/local/gateway/http.ts";
import { defaultDataFolder } from "../../supabase/local/postgres.ts";

let folder: string;
let runner: FunctionRunner;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dung-han-functions-"));
  const environment = () => ({ GREETING: "chào" });
  runner = createFunctionRunner({ functionsFolder: folder, cacheFolder: join(defaultDataFolder, "deno"), watch: true, environment });
});
afterEach(async () => {
  await runner.stop();
  rmSync(folder, { recursive: true });
});

let edits = 0;
function write(name: string, source: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, "deno.json"), "{}");
  writeFileSync(join(folder, name, "index.ts"), source);
  edits += 1; // a file system may count in seconds
  utimesSync(join(folder, name, "index.ts"), new Date(), new Date(Date.now() + edits * 1000));
}

async function call(path: string, body: Buffer = Buffer.alloc(0), headers: Record<string, string> = {}) {
  const url = new URL(`http://gateway/functions/v1/${path}`);
  const answer = await callEdgeFunction(
    runner,
    { method: "POST", url, headers, body: Readable.from([body]), readBody: () => Promise.resolve(body) },
    "203.0.113.7",
  );
  return {
    status: answer.status,
    headers: answer.headers ?? {},
    body: typeof answer.body === "string" ? answer.body : await text(answer.body as Readable),
  };
}

async function failure(path: string): Promise<unknown> {
  const error: unknown = await call(path).catch((reason: unknown) => reason);
  return error instanceof HttpFailure ? { status: error.status, body: error.body } : error;
}

describe("an edge function", { timeout: 30_000 }, () => {
  it.each([
    ["Deno.serve(handler)", "Deno.serve((request) => new Response(request.url));"],
    ["Deno.serve(options, handler)", "Deno.serve({ port: 1 }, (request) => new Response(request.url));"],
    ["Deno.serve({ handler })", "Deno.serve({ handler: (request) => new Response(request.url) });"],
    ["export default { fetch }", "export default { fetch: (request: Request) => new Response(request.url) };"],
  ])("may be written as %s", async (_name, source) => {
    write("hello", source);
    expect((await call("hello/deep?x=1")).body).toMatch(/\/hello\/deep\?x=1$/);
  });

  it("gets the body as it was sent, and where it came from", async () => {
    write(
      "echo",
      `Deno.serve(async (request) => new Response([...new Uint8Array(await request.arrayBuffer())].join(), {
        headers: { "x-from": request.headers.get("x-forwarded-for")!, "x-greeting": encodeURIComponent(Deno.env.get("GREETING")!) },
      }));`,
    );
    const answer = await call("echo", Buffer.from([0, 255, 13, 10]), {
      "x-forwarded-for": "1.2.3.4",
      "content-length": "999",
      host: "evil",
    });
    expect(answer.body).toBe("0,255,13,10");
    expect(answer.headers).toMatchObject({ "x-from": "203.0.113.7", "x-greeting": "ch%C3%A0o" });
  });

  it("starts anew when its source has changed", async () => {
    write("hello", "Deno.serve(() => new Response('one'));");
    expect((await call("hello")).body).toBe("one");
    write("hello", "Deno.serve(() => new Response('two'));");
    expect((await call("hello")).body).toBe("two");
  });

  it("starts anew after it has ended", async () => {
    write("hello", "Deno.serve((request) => request.url.endsWith('end') ? Deno.exit(3) : new Response('alive'));");
    expect((await call("hello")).body).toBe("alive");
    expect(await failure("hello/end")).toEqual({ status: 502, body: { code: "WORKER_ERROR", message: expect.any(String) as string } });
    await vi.waitFor(async () => expect((await call("hello")).body).toBe("alive"), { timeout: 10_000 });
  });

  it("that cannot start is told apart from one that does not exist", async () => {
    const logged = vi.spyOn(console, "error").mockImplementation(() => undefined);
    write("broken", "throw new Error('nope');");
    expect(await failure("broken")).toMatchObject({ status: 503, body: { code: "BOOT_ERROR" } });
    expect(await failure("missing")).toMatchObject({ status: 404, body: { code: "NOT_FOUND" } });
    logged.mockRestore();
  });

  it("may read sources and packages, but not the keys", async () => {
    write(
      "spy",
      `Deno.serve(() => { try { return new Response(Deno.readTextFileSync(${JSON.stringify(join(defaultDataFolder, "keys.json"))})); } catch (e) { return new Response(e.name); } });`,
    );
    expect((await call("spy")).body).toBe("NotCapable");
  });
});

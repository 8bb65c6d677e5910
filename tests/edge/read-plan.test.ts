import { readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { answerOf, watchErrors } from "../support/edge-answers.ts";
import { Refused } from "../../supabase/functions/_shared/http.ts";
import { handle } from "../../supabase/functions/read-plan/handler.ts";
import type { PlanFiles } from "../../supabase/functions/read-plan/plan-files.ts";
import { largestFile } from "../../src/readers/largest-file.ts";
import { readPlanSource } from "../../src/readers/read-plan-source.ts";

const origin = "http://localhost:5173";
const organization = "6d2b2a54-7f0a-4a55-a7f6-7c0f6e1d0a01";
const path = `${organization}/0d5b0e3f-5d1f-4a53-9d7f-7a3c8f3f0001.txt`;
const plan = readFileSync(new URL("../fixtures/plans/lo-trinh-theo-quy/source.txt", import.meta.url));

function planFiles(changes: Partial<PlanFiles> = {}): PlanFiles {
  return { begin: vi.fn(() => Promise.resolve()), download: vi.fn(() => Promise.resolve(new Uint8Array(plan))), ...changes };
}

const signedIn = { origin, authorization: "Bearer a.b.c" };
const asJson = (body: unknown): RequestInit => ({
  headers: { ...signedIn, "content-type": "application/json" },
  body: typeof body === "string" ? body : JSON.stringify(body),
});
const asBytes = (body: Uint8Array): RequestInit => ({
  headers: { ...signedIn, "content-type": "application/octet-stream" },
  body: Uint8Array.from(body),
});

async function ask(init: RequestInit, files: PlanFiles = planFiles(), query = `?organization=${organization}`) {
  const response = await handle(new Request(`http://functions/read-plan${query}`, { method: "POST", ...init }), {
    allowedOrigins: [origin],
    files,
  });
  return answerOf(response);
}

const logged = watchErrors();

describe("read-plan refuses", () => {
  it.each<[string, RequestInit]>([
    ["no body", asJson("")],
    ["no JSON", asJson("{ nope")],
    ["no path", asJson({})],
    ["a path that is no text", asJson({ path: 5 })],
    ["a path without an organization", asJson({ path: "ke-hoach.docx" })],
    ["a path that climbs", asJson({ path: `${organization}/../other/a.docx` })],
    ["a path with two folders", asJson({ path: `${organization}/a/b.docx` })],
    ["a body that is too long", asJson({ path, more: "x".repeat(3000) })],
    ["a form", { headers: { ...signedIn, "content-type": "multipart/form-data" }, body: "x" }],
  ])("%s, and asks nobody", async (_, init) => {
    const files = planFiles();
    expect(await ask(init, files)).toMatchObject({ status: 400, body: { code: "request.invalid" } });
    expect(files.begin).not.toHaveBeenCalled();
  });

  it.each(["", "?organization=", "?organization=1", `?organization=${organization}x`])("bytes for the organization «%s»", async (query) => {
    expect(await ask(asBytes(plan), planFiles(), query)).toMatchObject({ status: 400, body: { code: "request.invalid" } });
  });

  it.each([
    ["nobody", {}],
    ["the project's public key", { authorization: "Bearer sb_publishable_x" }],
    ["another kind of proof", { authorization: "Basic abc" }],
  ])("%s", async (_, who) => {
    const files = planFiles();
    const answer = await ask({ ...asJson({ path }), headers: { "content-type": "application/json", ...who } }, files);
    expect(answer).toMatchObject({ status: 401, body: { code: "auth.required" } });
    expect(files.begin).not.toHaveBeenCalled();
  });

  it.each([
    ["organization.not_found", 404],
    ["plan.forbidden", 403],
    ["rate.limited", 429],
  ] as const)("with %s before it looks at the file", async (code, status) => {
    const files = planFiles({ begin: () => Promise.reject(new Refused(code)) });
    for (const init of [asJson({ path }), asBytes(plan)]) expect(await ask(init, files)).toMatchObject({ status, body: { code } });
    expect(files.download).not.toHaveBeenCalled();
  });

  it("a file that is not there", async () => {
    expect(await ask(asJson({ path }), planFiles({ download: () => Promise.resolve(null) }))).toMatchObject({
      status: 404,
      body: { code: "file.not_found" },
    });
  });

  it("a file that is too large, whether it says so or not", async () => {
    const large = new Uint8Array(largestFile + 1).fill(65);
    expect(await ask(asBytes(large))).toMatchObject({ status: 413, body: { code: "file.too_large" } });
    const said = { ...asBytes(plan), headers: { ...signedIn, "content-type": "application/octet-stream", "content-length": "99999999" } };
    expect(await ask(said)).toMatchObject({ status: 413, body: { code: "file.too_large" } });
  });

  it.each<[string, Uint8Array, string]>([
    ["a picture", Uint8Array.from([0xff, 0xd8, 0xff, 0]), "file.scan_elsewhere"],
    ["a page that holds a picture only", new TextEncoder().encode("<html><body><img src='a.png'></body></html>"), "file.scan"],
    ["a text without tasks", new TextEncoder().encode("Kính gửi Ủy ban."), "document.no_task"],
    ["a secret document", new TextEncoder().encode("MẬT\nKẾ HOẠCH"), "document.secret"],
  ])("%s", async (_, bytes, code) => {
    expect(await ask(asBytes(bytes))).toMatchObject({ status: 400, body: { code } });
  });

  it("other methods", async () => {
    expect(await ask({ method: "GET" })).toMatchObject({ status: 405 });
  });
});

describe("read-plan", () => {
  it("reads an uploaded file and one in the body alike, as the readers do", async () => {
    const read = await readPlanSource({ kind: "file", name: "", bytes: new Uint8Array(plan) });
    if (!read.ok) throw new Error(read.error.code);
    const expected: unknown = JSON.parse(JSON.stringify(read.value));
    const files = planFiles();
    for (const init of [asJson({ path }), asBytes(plan)]) {
      const answer = await ask(init, files);
      expect(answer).toMatchObject({ status: 200 });
      expect(answer.body).toEqual(expected);
      expect(answer.headers.get("cache-control")).toBe("no-store");
    }
    expect(files.begin).toHaveBeenCalledTimes(2);
    expect(files.begin).toHaveBeenCalledWith("a.b.c", organization);
    expect(files.download).toHaveBeenCalledExactlyOnceWith("a.b.c", path);
  });

  it("tells nothing of a failure, and logs no token", async () => {
    const files = planFiles({ begin: () => Promise.reject(new Error("secret detail")) });
    expect(await ask(asJson({ path }), files)).toMatchObject({ status: 500, body: { code: "server.failed" } });
    expect(JSON.stringify(logged.mock.calls)).not.toContain("a.b.c");
  });

  it("lets only Zalo and the project's own pages read it", async () => {
    for (const [from, allowed] of [
      [origin, origin],
      ["https://h5.zdn.vn", "https://h5.zdn.vn"],
      ["https://example.com", null],
    ] as const) {
      const { headers, status } = await ask({ method: "OPTIONS", headers: { origin: from } });
      expect([status, headers.get("access-control-allow-origin")]).toEqual([204, allowed]);
    }
  });
});

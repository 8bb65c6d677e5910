import { describe, expect, it, vi } from "vitest";
import { answerOf, watchErrors } from "../support/edge-answers.ts";
import type { ExportFormat } from "../../src/core/report/export-format.ts";
import { Refused } from "../../supabase/functions/_shared/http.ts";
import { handle } from "../../supabase/functions/export-report/handler.ts";
import type { FileToKeep } from "../../supabase/functions/_shared/keep-export.ts";
import type { ReportStore } from "../../supabase/functions/export-report/report-store.ts";
import { sampleConsolidation, sampleTask } from "../core/report/compose/sample-consolidation.ts";

const origin = "http://localhost:5173";
const periodId = "0d5b0e3f-5d1f-4a53-9d7f-7a3c8f3f0001";
const url = "http://storage/signed";
const source = { consolidation: sampleConsolidation(), tasks: [sampleTask()] };

const reportStore = ({ begin, keep }: Partial<ReportStore> = {}) => ({
  begin: vi.fn<ReportStore["begin"]>(begin ?? (() => Promise.resolve(source))),
  keep: vi.fn<ReportStore["keep"]>(keep ?? (() => Promise.resolve(url))),
});

async function ask(
  body: unknown,
  store: ReportStore = reportStore(),
  changes: { method?: string; authorization?: string | null; from?: string } = {},
) {
  const { method = "POST", authorization = "Bearer a.b.c", from = origin } = changes;
  const headers = { origin: from, ...(authorization !== null && { authorization }) };
  const sent = method === "POST" ? { body: typeof body === "string" ? body : JSON.stringify(body) } : {};
  const request = new Request("http://functions/export-report", { method, headers, ...sent });
  const response = await handle(request, { allowedOrigins: [origin], store });
  return answerOf(response);
}

const logged = watchErrors();

describe("export-report refuses", () => {
  it.each([
    [""],
    ["{ nope"],
    [{}],
    [{ periodId }],
    [{ format: "pdf" }],
    [{ periodId: 5, format: "pdf" }],
    [{ periodId: `${periodId}'`, format: "pdf" }],
    [{ periodId, format: "doc" }],
    [{ periodId, format: "constructor" }],
    [{ periodId, format: "pdf", more: "x".repeat(2000) }],
  ])("%j, and asks nobody", async (body) => {
    const store = reportStore();
    expect(await ask(body, store)).toMatchObject({ status: 400, body: { code: "request.invalid" } });
    expect(store.begin).not.toHaveBeenCalled();
  });

  it.each([[null], ["Bearer sb_publishable_x"], ["Basic a"]])("the authorization %j", async (authorization) => {
    const store = reportStore();
    expect(await ask({ periodId, format: "pdf" }, store, { authorization })).toMatchObject({
      status: 401,
      body: { code: "auth.required" },
    });
    expect(store.begin).not.toHaveBeenCalled();
  });

  it.each([
    ["consolidation.not_found", 404],
    ["auth.expired", 401],
    ["rate.limited", 429],
  ] as const)("with %s whom the database refuses, and keeps nothing", async (code, status) => {
    const store = reportStore({ begin: () => Promise.reject(new Refused(code)) });
    expect(await ask({ periodId, format: "docx" }, store)).toMatchObject({ status, body: { code } });
    expect(store.keep).not.toHaveBeenCalled();
    expect(logged).not.toHaveBeenCalled();
  });

  it.each(["begin", "keep"] as const)("a bug in «%s» as a failure of the system, and logs no token", async (step) => {
    const store = reportStore({ [step]: () => Promise.reject(new Error("boom")) });
    const { status, body } = await ask({ periodId, format: "xlsx" }, store);
    expect([status, body]).toEqual([500, { code: "server.failed" }]);
    expect(JSON.stringify(logged.mock.calls)).toContain("boom");
    expect(JSON.stringify(logged.mock.calls)).not.toContain("a.b.c");
  });
});

describe("export-report", () => {
  const formats: [ExportFormat, starts: string, type: string][] = [
    ["docx", "PK", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
    ["pdf", "%PDF-", "application/pdf"],
    ["xlsx", "PK", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  ];
  it.each(formats)("writes %s, keeps it as the person in their organization, and says where it opens", async (format, starts, type) => {
    const store = reportStore();
    const { status, body, headers } = await ask({ periodId, format }, store);
    expect(store.begin).toHaveBeenCalledWith("a.b.c", periodId);
    const [token, organization, file] = store.keep.mock.calls[0] as [string, string, FileToKeep];
    expect([token, organization]).toEqual(["a.b.c", "o1"]);
    const name = `bao-cao-ket-qua-chuyen-doi-so-nam-2026.${format}`;
    expect(file).toMatchObject({ type, name });
    expect(new TextDecoder().decode(file.bytes.slice(0, starts.length))).toBe(starts);
    expect([status, body]).toEqual([200, { url, name, size: file.bytes.length }]);
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("access-control-allow-origin")).toBe(origin);
  });

  it("answers preflights of our pages alone", async () => {
    const preflight = await ask("", reportStore(), { method: "OPTIONS", authorization: null });
    expect([preflight.status, preflight.headers.get("access-control-allow-origin")]).toEqual([204, origin]);
    const foreign = await ask("", reportStore(), { method: "OPTIONS", authorization: null, from: "https://elsewhere.test" });
    expect(foreign.headers.get("access-control-allow-origin")).toBeNull();
    expect(await ask("", reportStore(), { method: "GET" })).toMatchObject({ status: 405 });
  });
});

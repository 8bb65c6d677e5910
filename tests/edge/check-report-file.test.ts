import { describe, expect, it, vi } from "vitest";
import { answerOf, watchErrors } from "../support/edge-answers.ts";
import { Refused } from "../../supabase/functions/_shared/http.ts";
import { handle } from "../../supabase/functions/check-report-file/handler.ts";
import type { ReportFiles } from "../../supabase/functions/_shared/report-files.ts";

const origin = "http://localhost:5173";
const fileId = "0d5b0e3f-5d1f-4a53-9d7f-7a3c8f3f0001";
const path = "a/b/c.pdf";
const pdf = new TextEncoder().encode("%PDF-1.7");
const contentType = "application/pdf";

const reportFiles = (changes: Partial<ReportFiles> = {}) => ({
  begin: vi.fn<ReportFiles["begin"]>(() => Promise.resolve({ path, contentType, checked: false, version: "v" })),
  download: vi.fn<ReportFiles["download"]>(() => Promise.resolve({ bytes: pdf, type: contentType })),
  finish: vi.fn<ReportFiles["finish"]>(() => Promise.resolve()),
  remove: vi.fn<ReportFiles["remove"]>(() => Promise.resolve()),
  ...changes,
});

async function ask(
  body: unknown,
  report: ReportFiles = reportFiles(),
  authorization: string | null = "Bearer a.b.c",
  method = "POST",
  card: ReportFiles = reportFiles(),
) {
  const headers = { origin, ...(authorization !== null && { authorization }) };
  const sent = method === "POST" ? { body: typeof body === "string" ? body : JSON.stringify(body) } : {};
  const request = new Request("http://functions/check-report-file", { method, headers, ...sent });
  const response = await handle(request, { allowedOrigins: [origin], files: { report, card } });
  return answerOf(response);
}

const logged = watchErrors();

describe("check-report-file refuses", () => {
  it.each([
    [""],
    ["{ nope"],
    [{}],
    [{ fileId: 5 }],
    [{ fileId: "x" }],
    [{ fileId: `${fileId}'` }],
    [{ fileId, of: "plan" }],
    [{ fileId, more: "x".repeat(2000) }],
  ])("%j, and asks nobody", async (body) => {
    const files = reportFiles();
    expect(await ask(body, files)).toMatchObject({ status: 400, body: { code: "request.invalid" } });
    expect(files.begin).not.toHaveBeenCalled();
  });

  it.each([[null], ["Bearer sb_publishable_x"], ["Basic a"]])("the authorization %j", async (authorization) => {
    expect(await ask({ fileId }, reportFiles(), authorization)).toMatchObject({ status: 401, body: { code: "auth.required" } });
  });

  it.each([
    ["file.not_found", 404],
    ["report.forbidden", 403],
    ["report.submitted", 400],
    ["rate.limited", 429],
  ] as const)("with %s whom the database refuses, before anything is read", async (code, status) => {
    const files = reportFiles({ begin: () => Promise.reject(new Refused(code)) });
    expect(await ask({ fileId }, files)).toMatchObject({ status, body: { code } });
    expect(files.download).not.toHaveBeenCalled();
  });

  it("a file whose bytes have not come, and takes nothing off", async () => {
    const files = reportFiles({ download: () => Promise.resolve(null) });
    expect(await ask({ fileId }, files)).toMatchObject({ status: 404, body: { code: "file.not_found" } });
    expect(files.finish).not.toHaveBeenCalled();
  });

  it.each([
    ["content of another kind", { bytes: new TextEncoder().encode("MZ"), type: contentType }, "report.file_mismatch"],
    ["a type that it is not stored under", { bytes: pdf, type: "image/png" }, "report.file_mismatch"],
    ["no content", { bytes: new Uint8Array(0), type: contentType }, "file.empty"],
  ])("%s, takes it off the draft and removes it", async (_name, stored, code) => {
    const files = reportFiles({ download: () => Promise.resolve(stored) });
    expect(await ask({ fileId }, files)).toMatchObject({ status: 400, body: { code } });
    expect(files.finish).toHaveBeenCalledWith(fileId, { version: "v", size: stored.bytes.length, fits: false });
    expect(files.remove).toHaveBeenCalledWith(path);
  });

  it("a bug as a failure of the system, and logs no token", async () => {
    const files = reportFiles({ finish: () => Promise.reject(new Error("boom")) });
    expect(await ask({ fileId }, files)).toMatchObject({ status: 500, body: { code: "server.failed" } });
    expect(JSON.stringify(logged.mock.calls)).not.toContain("a.b.c");
  });
});

describe("check-report-file", () => {
  it("says that a file is what its type says", async () => {
    const files = reportFiles();
    expect(await ask({ fileId }, files)).toMatchObject({ status: 200, body: { size: pdf.length } });
    expect(files.finish).toHaveBeenCalledWith(fileId, { version: "v", size: pdf.length, fits: true });
    expect(files.remove).not.toHaveBeenCalled();
  });

  it("asks the cards of a card's file, and says there what it found", async () => {
    const [report, card] = [reportFiles(), reportFiles()];
    expect(await ask({ fileId, of: "card" }, report, "Bearer a.b.c", "POST", card)).toMatchObject({ status: 200 });
    expect(card.finish).toHaveBeenCalledWith(fileId, { version: "v", size: pdf.length, fits: true });
    expect(report.begin).not.toHaveBeenCalled();
  });

  it("has nothing more to say of a file that was checked", async () => {
    const files = reportFiles({ begin: () => Promise.resolve({ path, contentType, checked: true, version: "v" }) });
    expect(await ask({ fileId }, files)).toMatchObject({ status: 200 });
    expect(files.finish).not.toHaveBeenCalled();
  });

  it("answers preflights of our pages alone", async () => {
    const preflight = await ask("", reportFiles(), null, "OPTIONS");
    expect(preflight.headers.get("access-control-allow-origin")).toBe(origin);
    expect(await ask("", reportFiles(), null, "GET")).toMatchObject({ status: 405 });
  });
});

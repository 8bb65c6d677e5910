import { describe, expect, it } from "vitest";
import { refuse } from "../../src/core/result.ts";
import { callFunction } from "../../src/data/call-function.ts";
import { checkFile } from "../../src/data/check-file.ts";
import { exportReport } from "../../src/data/export-report.ts";
import { connectFakeBackend, fakeToken } from "./fake-backend.ts";

const expired = { status: 401, body: { code: "auth.expired" } };

describe("an Edge Function that is called", () => {
  it.each([
    ["a refusal", { status: 404, body: { code: "consolidation.not_found" } }, "consolidation.not_found"],
    ["too many calls", { status: 429, body: { code: "rate.limited" } }, "rate.limited"],
    ["a failure of its own", { status: 500, body: { code: "server.failed" } }, "server.failed"],
    ["no network", "offline" as const, "network.offline"],
    ["a gateway that is down and speaks otherwise", { status: 502, body: [] }, "server.failed"],
    ["a gateway that says nothing", { status: 503, body: null as never }, "server.failed"],
    ["a code that nobody knows, of a failure", { status: 500, body: { code: "x" } }, "server.failed"],
  ])("says so for %s", async (_, answer, code) => {
    const backend = connectFakeBackend({ functions: {}, edge: { "export-report": () => answer } });
    expect(await callFunction("export-report", {})).toEqual({ ok: false, error: { code } });
    expect(backend.calls).toEqual(["export-report"]);
  });

  it("throws what is a mistake of ours", async () => {
    connectFakeBackend({ functions: {} });
    await expect(callFunction("export-reports", {})).rejects.toThrow("export-reports: 404");
  });

  it("is asked again with a new token, once, when the first is not accepted", async () => {
    let asked = 0;
    const edge = { "export-report": () => ((asked += 1) === 1 ? expired : { value: 1 }) };
    const backend = connectFakeBackend({ functions: {}, edge });
    expect(await callFunction("export-report", {})).toEqual({ ok: true, value: 1 });
    expect(backend.tokens).toEqual([`Bearer ${fakeToken("1")}`, `Bearer ${fakeToken("2")}`]);
  });

  it("is given up when the new token is not accepted either", async () => {
    const backend = connectFakeBackend({ functions: {}, edge: { "export-report": () => expired } });
    expect(await callFunction("export-report", {})).toEqual({ ok: false, error: { code: "auth.expired" } });
    expect(backend.calls).toHaveLength(2);
  });

  it("is not asked when nobody can be signed in", async () => {
    const getZaloToken = () => Promise.resolve(refuse({ code: "zalo.unavailable" as const }));
    const backend = connectFakeBackend({ functions: {}, edge: { "export-report": () => ({ value: 1 }) }, getZaloToken });
    expect(await callFunction("export-report", {})).toEqual({ ok: false, error: { code: "zalo.unavailable" } });
    expect(backend.calls).toEqual([]);
  });
});

it("a report is exported by its period and format", async () => {
  const exported = { url: "http://storage.test/x", name: "bao-cao.pdf", size: 10 };
  const asked: unknown[] = [];
  connectFakeBackend({ functions: {}, edge: { "export-report": (body) => (asked.push(body), { value: exported }) } });
  expect(await exportReport("p1", "pdf")).toEqual({ ok: true, value: exported });
  expect(asked).toEqual([{ periodId: "p1", format: "pdf" }]);
});

it("a file of a report or a card is checked by its id", async () => {
  const asked: unknown[] = [];
  connectFakeBackend({ functions: {}, edge: { "check-report-file": (body) => (asked.push(body), { value: { size: 5 } }) } });
  expect(await checkFile("f1", "card")).toEqual({ ok: true, value: null });
  expect(asked).toEqual([{ fileId: "f1", of: "card" }]);
});

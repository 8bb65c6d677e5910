import { createStore } from "jotai";
import { describe, expect, it } from "vitest";
import type { Platform } from "../../../src/platform/platform.ts";
import { setPlatform } from "../../../src/platform/current.ts";
import { exportReportAtom, fillUpwardAtom } from "../../../src/state/consolidation/export.ts";
import { connectFakeBackend, type FakeAnswer } from "../../data/fake-backend.ts";

const file = { url: "https://files.test/bao-cao.pdf", name: "bao-cao.pdf" };

/** Exports as a PDF, on a phone that opens files or does not. */
async function exportAs(answer: FakeAnswer, opens: boolean) {
  const [asked, opened]: unknown[][] = [[], []];
  connectFakeBackend({ functions: {}, edge: { "export-report": (args) => (asked?.push(args), answer) } });
  setPlatform({ openFile: (given) => (opened?.push(given), Promise.resolve(opens)) } satisfies Pick<Platform, "openFile"> as Platform);
  const refusal = await createStore().set(exportReportAtom, { periodId: "period", format: "pdf" });
  return { refusal, asked, opened };
}

describe("exporting", () => {
  it("asks for the file of the period and opens it", async () => {
    expect(await exportAs({ value: file }, true)).toEqual({
      refusal: null,
      asked: [{ periodId: "period", format: "pdf" }],
      opened: [file],
    });
  });

  it("says so when the phone did not take the file", async () => {
    expect(await exportAs({ value: file }, false)).toMatchObject({ refusal: "file.not_opened", opened: [file] });
  });

  it.each([
    ["a refusal", { status: 403, body: { code: "consolidation.not_found" } }, "consolidation.not_found"],
    ["no network", "offline", "network.offline"],
  ] as const)("opens nothing after %s", async (_name, answer, code) => {
    expect(await exportAs(answer, true)).toMatchObject({ refusal: code, opened: [] });
  });
});

describe("filling the report upward", () => {
  it("answers which report it is, or why not", async () => {
    const upward = (answer: FakeAnswer) => {
      connectFakeBackend({ functions: { fill_upward_report: () => answer } });
      return createStore().set(fillUpwardAtom, "report");
    };
    expect(await upward({ value: { requestId: "request" } })).toEqual({ ok: true, value: { requestId: "request" } });
    expect(await upward({ code: "report.forbidden" })).toMatchObject({ ok: false, error: { code: "report.forbidden" } });
  });
});

import { createClient } from "@supabase/supabase-js";
import type { Page } from "playwright-core";
import { WebSocket } from "ws";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refusalSentences } from "../../src/core/refusal.ts";
import { findViolations } from "./support/find-violations.ts";
import { makeReportDuty, reportOf } from "./support/make-report-duty.ts";
import { startApp, type TestApp } from "./support/start-app.ts";

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
}, 120_000);
afterAll(() => app.stop());

// Node 20 has no WebSocket of its own, and supabase-js wants one before it is asked for anything.
const realtime = { transport: WebSocket as unknown as typeof globalThis.WebSocket };
const culture = "Phòng Văn hóa - Xã hội";
const economy = "Phòng Kinh tế";
const row = (page: Page, name: string) => page.getByRole("listitem").filter({ hasText: name });
const pdf = { name: "Phụ lục.pdf", mimeType: "application/pdf", buffer: Buffer.concat([Buffer.from("%PDF-1.7\n")], 4000) };
const photo = { name: "ảnh.jpg", mimeType: "image/jpeg", buffer: Buffer.from("\xff\xd8\xff\xe0\0\x10JFIF", "latin1") };
const program = { name: "phần mềm.pdf", mimeType: "application/pdf", buffer: Buffer.from("MZ\x90\0\x03") };

/** The bytes behind a path, as somebody of the seed asks Storage for them; null where it says that there are none. */
async function downloadAs(personaId: string, path: string): Promise<number | null> {
  const { backend } = app;
  const issued = await fetch(`${backend.zaloSimulatorUrl}/simulator/access-token`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: app.origin },
    body: JSON.stringify({ persona: personaId }),
  });
  const { accessToken } = (await issued.json()) as { accessToken: string };
  const nobody = createClient(backend.url, backend.publishableKey, { realtime });
  const session = await nobody.functions.invoke<{ token: string }>("zalo-session", { body: { accessToken } });
  const token = session.data?.token ?? "";
  expect(token).not.toBe("");
  const client = createClient(backend.url, backend.publishableKey, { realtime, accessToken: () => Promise.resolve(token) });
  const { data } = await client.storage.from("report-files").download(path);
  return data?.size ?? null;
}

describe("the files of a report", () => {
  it("are added, handed in, opened by the coordinator and by nobody of another unit", async () => {
    const duty = await makeReportDuty(app, { title: "Báo cáo có tệp", units: [culture] });
    const id = await reportOf(app, duty, culture);
    const page = await app.openAs("culture_staff", { path: `/reports/${id}` });
    await page.getByLabel("Kết quả thực hiện", { exact: true }).waitFor();
    await page.getByLabel(/Thêm tệp/u).setInputFiles([pdf, photo, program]);
    await row(page, pdf.name).getByText("đã tải lên").waitFor();
    await row(page, photo.name).getByText("đã tải lên").waitFor();
    await row(page, program.name).getByText(refusalSentences["report.file_mismatch"]).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole("button", { name: `Bỏ tệp ${program.name}` }).click();

    // What was done to the files here is not taken for a colleague's change.
    await page.getByRole("button", { name: "Nộp báo cáo" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Nộp báo cáo" }).click();
    await page.getByText(/^Đã nộp lúc/u).waitFor();
    await page.getByRole("button", { name: /^ảnh\.jpg/u }).waitFor();

    const judge = await app.openAs("coordinator", { path: `/reports/${id}`, colorScheme: "dark" });
    const opened = judge.context().waitForEvent("request", (request) => request.url().includes("/object/sign/report-files/"));
    const shown = judge.context().waitForEvent("response", (response) => /\/object\/sign\/report-files\/.*token=/u.test(response.url()));
    await judge.getByRole("button", { name: /^Phụ lục\.pdf/u }).click();
    await opened;
    expect((await shown).status()).toBe(200);
    expect(await findViolations(judge)).toEqual([]);

    const { rows } = await app.backend.database.pool.query<{ path: string }>(
      "select path from app.report_files where request_id = $1 and name = $2",
      [id, pdf.name],
    );
    const path = rows[0]?.path ?? "";
    expect(await downloadAs("economy_head", path)).toBeNull();
    expect(await downloadAs("coordinator", path)).toBe(4000);
  });
});

describe("another last day of a report", () => {
  it("is asked for by the unit's head, granted by the leader, and shown", async () => {
    const duty = await makeReportDuty(app, { title: "Báo cáo xin lùi", units: [economy] });
    const path = `/reports/${await reportOf(app, duty, economy)}`;
    const head = await app.openAs("economy_head", { path });
    await head.getByRole("button", { name: "Xin gia hạn" }).click();
    await head.getByLabel("Xin lùi đến hết ngày").fill("2026-11-30");
    await head.getByRole("textbox", { name: "Lý do" }).fill("Chờ số liệu của các thôn.");
    await head.getByRole("button", { name: "Gửi đề nghị" }).click();
    await head.getByRole("heading", { name: "Đề nghị gia hạn" }).waitFor();
    expect(await head.getByRole("button", { name: "Đồng ý", exact: true }).count()).toBe(0);
    expect(await findViolations(head)).toEqual([]);

    const leader = await app.openAs("leader", { path, colorScheme: "dark" });
    await leader.getByRole("blockquote").getByText("Chờ số liệu của các thôn.").waitFor();
    expect(await findViolations(leader)).toEqual([]);
    await leader.getByRole("button", { name: "Đồng ý", exact: true }).click();
    await leader.getByRole("button", { name: "Đồng ý gia hạn" }).click();
    await leader.getByText("Đã lùi hạn 1 lần", { exact: true }).waitFor();
    await head.getByText("Đã lùi hạn 1 lần", { exact: true }).waitFor();
    await head.getByText("nộp chậm nhất 30/11").waitFor();
  });

  it("goes wrong nowhere", () => {
    expect(app.problems).toEqual([]);
  });
});

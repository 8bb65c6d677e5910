import { randomUUID } from "node:crypto";
import mammoth from "mammoth";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { ExportFormat, ExportedReport } from "../../src/core/report/export-format.ts";
import { type Backend, startBackend } from "../../supabase/local/backend.ts";
import { requestOf, saveDuty, submit, writePart } from "../database/support/reports.ts";
import { type PersonName, type World, createWorld, makeCard, one, personNames } from "../database/support/world.ts";
import { connect, connectService, mintToken } from "../support/clients.ts";
import { inOneLine, readPdf } from "../writers/read-pdf.ts";
import { readSheet, readSheetNames } from "../writers/read-workbook.ts";

let world: World;
let backend: Backend;
let periodId: string;

const texts = {
  lead: "Đã tổ chức 02 hội thi tìm hiểu chuyển đổi số.",
  support: "Đã cấp 1.250 tài khoản định danh.",
  difficulties: "Thiếu máy quét ở 03 thôn.",
  proposals: "Đề nghị bố trí kinh phí mua máy quét.",
};

/** Two units hand in, with a figure each, and the coordinator consolidates. */
async function consolidate(): Promise<string> {
  await makeCard(world, { title: "Tổ chức hội thi", due: "2026-11-30", status: "done" });
  const figure = { id: randomUUID(), name: "Số tin, bài", measure: "bài", required: true, combine: "sum" as const };
  const duty = await saveDuty(world, { figures: [figure] });
  const lead = await requestOf(world, duty, world.units.lead);
  await writePart(world, lead, "results", texts.lead);
  await writePart(world, lead, "difficulties", texts.difficulties);
  await writePart(world, lead, `figure:${figure.id}`, "148");
  await submit(world, lead);
  const support = await requestOf(world, duty, world.units.support);
  await writePart(world, support, "results", texts.support, "supporter");
  await writePart(world, support, "proposals", texts.proposals, "supporter");
  await writePart(world, support, `figure:${figure.id}`, "1100.5", "supporter");
  await submit(world, support, "supporter");
  const period_id = await one(world.database, "select id from app.reporting_periods where duty_id = $1 order by due_on limit 1", [duty.id]);
  await world.database.rpc(world.people.coordinator, "begin_consolidation", { period_id, consolidation_id: randomUUID() });
  return period_id;
}

beforeAll(async () => {
  world = await createWorld();
  backend = await startBackend({ database: world.database });
  periodId = await consolidate();
});
afterAll(async () => {
  await backend.stop();
  await world.database.drop();
});

const clientOf = async (who: PersonName | null) =>
  connect(backend, who === null ? null : await mintToken(backend, (world.people[who] as { sub: string }).sub));

async function exportAs(who: PersonName | null, format: ExportFormat, period = periodId): Promise<unknown> {
  const client = await clientOf(who);
  const { data, response } = await client.functions.invoke<unknown>("export-report", { body: { periodId: period, format } });
  return data ?? ((await response?.json()) as unknown);
}

async function download(format: ExportFormat): Promise<{ bytes: Uint8Array; exported: ExportedReport; response: Response }> {
  const exported = (await exportAs("coordinator", format)) as ExportedReport;
  const response = await fetch(exported.url);
  return { exported, response, bytes: new Uint8Array(await response.arrayBuffer()) };
}

/** The key of the file behind an address. */
const pathIn = (url: string) => decodeURIComponent(new URL(url).pathname.split("/report-files/")[1] ?? "");

/** What the document must say, whatever its format. */
const said = [...Object.values(texts), "Phòng Kinh tế", "Công an xã", "Số tin, bài", "1.248,5", "1.100,5", "Tổ chức hội thi", "UBND huyện"];

describe("the consolidated report", () => {
  it("is a Word file that says what the units said, and their sum", async () => {
    const { bytes, exported, response } = await download("docx");
    expect(exported).toMatchObject({ name: "bao-cao-ket-qua-chuyen-doi-so-nam-2026.docx", size: bytes.length });
    expect(response.headers.get("content-disposition")).toContain(exported.name);
    const { value, messages } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    const text = inOneLine(value);
    expect(messages).toEqual([]);
    for (const words of [...said, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Nơi nhận:"]) expect(text).toContain(words);
  });

  it("is a PDF that says the same, and opens at its address", async () => {
    const { bytes, response } = await download("pdf");
    expect(response.headers.get("content-type")).toBe("application/pdf");
    expect(response.headers.get("content-disposition") ?? "").not.toContain("attachment");
    const text = inOneLine((await readPdf(bytes)).map((page) => page.text).join(" "));
    for (const words of said) expect(text).toContain(words);
  });

  it("is a spreadsheet of figures and tasks, whose numbers are numbers", async () => {
    const { bytes, response, exported } = await download("xlsx");
    expect(response.headers.get("content-disposition")).toContain(exported.name);
    expect(await readSheetNames(bytes)).toEqual(["Số liệu", "Nhiệm vụ"]);
    const figures = await readSheet(bytes, 1);
    const lineOf = (name: string) => figures.find((row) => String(row[1]).startsWith(name));
    expect(lineOf("Phòng Kinh tế")?.at(-1)).toBe(148);
    expect(lineOf("Công an xã")?.at(-1)).toBe(1100.5);
    expect(lineOf("Chung")?.at(-1)).toBe(1248.5);
    expect((await readSheet(bytes, 2)).flat()).toContain("Tổ chức hội thi");
  });
});

describe("who exports", () => {
  it("is who sees the whole organization, and nobody else", async () => {
    const answers: Record<string, unknown> = {};
    for (const who of [...personNames, null]) {
      const answer = (await exportAs(who, "xlsx")) as Partial<ExportedReport> & { code?: string };
      answers[who ?? "nobody"] = answer.code ?? (answer.url === undefined ? answer : "exported");
    }
    const refused = "consolidation.not_found";
    expect(answers).toEqual({
      ...{ leader: "exported", coordinator: "exported", viewer: "exported" },
      ...{ head: refused, staff: refused, team: refused, supporter: refused, other: refused, former: refused, stranger: refused },
      nobody: "auth.required",
    });
  });

  it("finds nothing where no report was begun, and where there is no such period", async () => {
    const duty = await saveDuty(world);
    const empty = await one(world.database, "select id from app.reporting_periods where duty_id = $1 limit 1", [duty.id]);
    for (const period of [empty, randomUUID()])
      expect(await exportAs("coordinator", "pdf", period)).toEqual({ code: "consolidation.not_found" });
  });

  it("does it sixty times in ten minutes at most", async () => {
    expect(await exportAs("viewer", "xlsx")).toHaveProperty("url");
    const key = `export-report:${(world.people.viewer as { sub: string }).sub}`;
    await world.database.pool.query("update private.sign_ins set attempts = 60 where key = $1", [key]);
    expect(await exportAs("viewer", "xlsx")).toEqual({ code: "rate.limited" });
    expect(await exportAs("leader", "xlsx")).toHaveProperty("url");
  });
});

describe("the file of an export", () => {
  it("is read by who may export, and put there by nobody else", async () => {
    const { exported } = await download("pdf");
    const path = pathIn(exported.url);
    expect(path).toMatch(new RegExp(`^${world.organization}/exports/[\\da-f-]{36}\\.pdf$`, "u"));
    const readers: PersonName[] = [];
    const writers: PersonName[] = [];
    for (const who of personNames) {
      const bucket = (await clientOf(who)).storage.from("report-files");
      const signed = await bucket.createSignedUrl(path, 60);
      expect((await bucket.download(path)).error === null, who).toBe(signed.error === null);
      if (signed.error === null) readers.push(who);
      const own = `${world.organization}/exports/${randomUUID()}.pdf`;
      if ((await bucket.upload(own, new Blob(["%PDF-"], { type: "application/pdf" }))).error === null) writers.push(who);
    }
    expect(readers).toEqual(["leader", "coordinator", "viewer"]);
    expect(writers).toEqual(readers);
  });

  it("opens for an hour", async () => {
    const { exported } = await download("pdf");
    const token = new URL(exported.url).searchParams.get("token") ?? "";
    const { iat, exp } = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()) as { iat: number; exp: number };
    expect(exp - iat).toBe(3600);
  });

  it("opens no more after its time, and never at another path or without its token", async () => {
    const [one, other] = [await download("pdf"), await download("xlsx")];
    const paths = [pathIn(one.exported.url), pathIn(other.exported.url)] as const;
    const { data } = await (await clientOf("coordinator")).storage.from("report-files").createSignedUrl(paths[0], 1);
    const address = data?.signedUrl ?? "";
    expect((await fetch(one.exported.url.replace(paths[0], paths[1]))).ok).toBe(false);
    expect((await fetch(one.exported.url.replace(/token=[^&]*/u, "token=x"))).ok).toBe(false);
    expect((await fetch(one.exported.url.replace(/\?.*$/u, ""))).ok).toBe(false);
    expect((await fetch(one.exported.url)).ok).toBe(true);
    await vi.waitFor(async () => expect((await fetch(address)).ok).toBe(false), { timeout: 10_000, interval: 200 });
  });

  it("is gone after a day, in the night; one of today stays", async () => {
    const [old, young] = [pathIn((await download("pdf")).exported.url), pathIn((await download("pdf")).exported.url)];
    await world.database.pool.query("update storage.objects set created_at = now() - interval '25 hours' where name = $1", [old]);
    await world.database.pool.query(await one(world.database, "select command from cron.job where jobname = 'sweep-files'"));
    const bucket = connectService(backend).storage.from("report-files");
    await vi.waitFor(async () => expect((await bucket.download(old)).error).not.toBeNull(), { timeout: 15_000, interval: 200 });
    expect((await bucket.download(young)).error).toBeNull();
  });
});

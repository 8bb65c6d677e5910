import { randomUUID } from "node:crypto";
import { Upload } from "tus-js-client";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { CardDetail } from "../../src/core/board/card.ts";
import { reportFileTypes } from "../../src/core/report/report-file-kind.ts";
import type { ReportFile } from "../../src/core/report/report-request.ts";
import { addCardFile } from "../database/support/card-files.ts";
import { addFile, removeFile } from "../database/support/report-files.ts";
import { getReport, leadRequest, submit } from "../database/support/reports.ts";
import { type PersonName, type World, createWorld, makeCard, outcome } from "../database/support/world.ts";
import { buildDocx } from "../readers/build-docx.ts";
import { type Backend, startBackend } from "../../supabase/local/backend.ts";
import { connect, connectService, mintToken } from "../support/clients.ts";

let world: World;
let backend: Backend;
beforeAll(async () => {
  world = await createWorld();
  backend = await startBackend({ database: world.database });
});
afterAll(async () => {
  await backend.stop();
  await world.database.drop();
});

const tokenOf = (who: PersonName) => mintToken(backend, (world.people[who] as { sub: string }).sub);
const clientOf = async (who: PersonName) => connect(backend, await tokenOf(who));
const bucketOf = async (who: PersonName) => (await clientOf(who)).storage.from("report-files");

/** Sends the bytes of an announced file as the app does; answers the refusal's status. */
async function send(
  file: Pick<ReportFile, "path" | "contentType">,
  bytes: Uint8Array,
  who: PersonName = "staff",
  contentType = file.contentType,
): Promise<number> {
  const headers = { apikey: backend.publishableKey, authorization: `Bearer ${await tokenOf(who)}` };
  return new Promise((resolve) => {
    const upload = new Upload(Buffer.from(bytes), {
      endpoint: `${backend.url}/storage/v1/upload/resumable`,
      headers,
      chunkSize: 6 * 1024 * 1024,
      retryDelays: null,
      metadata: { bucketName: "report-files", objectName: file.path, contentType, cacheControl: "3600" },
      onSuccess: () => resolve(200),
      onError: (error) => resolve("originalResponse" in error ? (error.originalResponse?.getStatus() ?? 0) : 0),
    });
    upload.start();
  });
}

async function check(fileId: string, who: PersonName = "staff", of?: "card"): Promise<unknown> {
  const { data, response } = await (await clientOf(who)).functions.invoke<unknown>("check-report-file", { body: { fileId, of } });
  return data ?? ((await response?.json()) as unknown);
}

const pdf = new TextEncoder().encode("%PDF-1.7 và nội dung");
const docxFile = { name: "Báo cáo quý IV.docx", content_type: reportFileTypes.docx };

describe("a file of a report", () => {
  it("is sent, checked, handed in, and read by who may through an address that ends", async () => {
    const id = await leadRequest(world);
    const { file } = await addFile(world, id, docxFile);
    const bytes = await buildDocx();
    expect(await send(file, bytes)).toBe(200);
    expect(await outcome(submit(world, id))).toBe("report.file_unchecked");
    expect(await check(file.id)).toEqual({ size: bytes.length });
    await submit(world, id);

    const readers: PersonName[] = [];
    for (const who of ["leader", "coordinator", "head", "staff", "viewer", "team", "supporter", "other", "former", "stranger"] as const) {
      const bucket = await bucketOf(who);
      const signed = await bucket.createSignedUrl(file.path, 60);
      const downloaded = await bucket.download(file.path);
      expect(signed.error === null, who).toBe(downloaded.error === null);
      if (signed.data) readers.push(who);
      if (signed.data) expect((await (await fetch(signed.data.signedUrl)).arrayBuffer()).byteLength).toBe(bytes.length);
    }
    expect(readers).toEqual(["leader", "coordinator", "head", "staff", "viewer"]);
  });

  it("has an address for a time only, and for itself alone", async () => {
    const id = await leadRequest(world);
    const [one, other] = [(await addFile(world, id)).file, (await addFile(world, id)).file];
    for (const file of [one, other]) expect(await send(file, pdf)).toBe(200);
    const bucket = await bucketOf("staff");
    const { data } = await bucket.createSignedUrl(one.path, 1);
    const address = data?.signedUrl ?? "";
    expect((await fetch(address.replace(one.id, other.id))).ok).toBe(false);
    await vi.waitFor(async () => expect((await fetch(address)).ok).toBe(false), { timeout: 10_000, interval: 200 });
  });

  it("is not sent by anybody else, to another place, or under another type than the bucket takes", async () => {
    const { file } = await addFile(world, await leadRequest(world));
    for (const who of ["head", "coordinator", "other", "stranger"] as const) expect(await send(file, pdf, who), who).toBe(403);
    expect(await send({ ...file, path: file.path.replace(file.id, randomUUID()) }, pdf)).toBe(403);
    expect(await send({ ...file, path: file.path.replace("pdf", "html") }, pdf)).toBe(403);
    expect(await send(file, pdf, "staff", "text/html")).toBe(415);
  });

  it.each([
    ["a program that calls itself a PDF", new TextEncoder().encode("MZ\u0090\0\u0003\0"), "application/pdf"],
    ["a PDF that is stored as a picture", pdf, "image/png"],
  ])("that is %s is taken off the draft, and its bytes are gone", async (_name, bytes, contentType) => {
    const id = await leadRequest(world);
    const { file } = await addFile(world, id);
    expect(await send(file, bytes, "staff", contentType)).toBe(200);
    expect(await check(file.id)).toEqual({ code: "report.file_mismatch" });
    expect((await getReport(world, id)).files).toEqual([]);
    expect((await connectService(backend).storage.from("report-files").download(file.path)).error).not.toBeNull();
  });

  it("that is replaced after its check, by a permit from before, is read by nobody", async () => {
    const id = await leadRequest(world);
    const { file } = await addFile(world, id);
    const staff = await bucketOf("staff");
    const permit = await staff.createSignedUploadUrl(file.path, { upsert: true });
    expect(permit.error).toBeNull();
    expect(await send(file, pdf)).toBe(200);
    expect(await check(file.id)).toEqual({ size: pdf.length });
    await submit(world, id);
    const coordinator = await bucketOf("coordinator");
    expect((await coordinator.download(file.path)).error).toBeNull();
    await staff.uploadToSignedUrl(file.path, permit.data?.token ?? "", new Blob(["MZ"], { type: "application/pdf" }));
    expect((await coordinator.download(file.path)).error).not.toBeNull();
    expect((await coordinator.createSignedUrl(file.path, 60)).error).not.toBeNull();
  });

  it("is checked by its unit alone, once its bytes are there", async () => {
    const { file } = await addFile(world, await leadRequest(world));
    expect(await check(file.id)).toEqual({ code: "file.not_found" });
    await send(file, pdf);
    for (const who of ["coordinator", "leader", "other", "stranger"] as const)
      expect(await check(file.id, who), who).toEqual({ code: "file.not_found" });
    expect(await check(file.id, "head")).toEqual({ size: pdf.length });
  });
});

describe("a file of a card", () => {
  it("is sent, checked and read by who sees the card; one that is not what it says is off it", async () => {
    const card = await makeCard(world);
    const [photo, program] = [
      await addCardFile(world, card, { name: "a.pdf", content_type: "application/pdf" }),
      await addCardFile(world, card),
    ];
    expect(await send(photo, pdf, "head")).toBe(403);
    expect(await send(photo, pdf)).toBe(200);
    expect(await check(photo.id, "coordinator", "card")).toEqual({ code: "file.not_found" });
    expect(await check(photo.id, "staff", "card")).toEqual({ size: pdf.length });
    expect((await (await bucketOf("supporter")).download(photo.path)).data?.size).toBe(pdf.length);
    expect((await (await bucketOf("other")).download(photo.path)).error).not.toBeNull();
    await send(program, new TextEncoder().encode("MZ"));
    expect(await check(program.id, "staff", "card")).toEqual({ code: "report.file_mismatch" });
    expect((await connectService(backend).storage.from("report-files").download(program.path)).error).not.toBeNull();
    const { files } = await world.database.rpc<CardDetail>(world.people.staff, "get_card", { card_id: card });
    expect(files).toEqual([{ ...photo, checked: true, size: pdf.length }]);
  });
});

describe("the night", () => {
  it("takes away what belongs to no report, when cron calls, and nothing else", async () => {
    const id = await leadRequest(world);
    const [live, removed] = [(await addFile(world, id)).file, (await addFile(world, id)).file];
    for (const file of [live, removed]) await send(file, pdf);
    await check(live.id);
    await removeFile(world, removed.id);
    await world.database.pool.query("update app.report_files set removed_at = now() - interval '2 days' where id = $1", [removed.id]);
    const { rows } = await world.database.pool.query<{ command: string }>("select command from cron.job where jobname = 'sweep-files'");
    await world.database.pool.query(rows[0]?.command ?? "");
    const remaining = async () =>
      (await world.database.pool.query<{ id: string }>("select id from app.report_files where request_id = $1", [id])).rows.map(
        (row) => row.id,
      );
    await expect.poll(remaining, { timeout: 15_000 }).toEqual([live.id]);
    const bucket = connectService(backend).storage.from("report-files");
    expect((await bucket.download(removed.path)).error).not.toBeNull();
    expect((await bucket.download(live.path)).error).toBeNull();
  });

  it("is called by nobody else", async () => {
    const headers = { apikey: backend.publishableKey, authorization: `Bearer ${await tokenOf("coordinator")}`, "x-job-secret": "guess" };
    const response = await fetch(`${backend.url}/functions/v1/sweep-files`, { method: "POST", headers });
    expect(response.status).toBe(401);
  });
});

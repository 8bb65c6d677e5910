import { randomBytes, randomUUID } from "node:crypto";
import { readdirSync, utimesSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DetailedError, type UploadOptions, Upload } from "tus-js-client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Backend, startBackend } from "../../../supabase/local/backend.ts";
import { type CuttingProxy, startCuttingProxy } from "../../support/cutting-proxy.ts";
import { type TestDatabase, createTestDatabase } from "../../support/database.ts";
import { connect, mintToken } from "../../support/clients.ts";

const megabyte = 1024 * 1024;
const chunkSize = 6 * megabyte;
const [lan, minh] = [randomUUID(), randomUUID()];

let folder: string;
let database: TestDatabase;
let backend: Backend;
let proxy: CuttingProxy;
const start = () => startBackend({ database, dataFolder: folder });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dung-han-resumable-"));
  database = await createTestDatabase();
  await database.pool.query(`
    insert into storage.buckets (id, name, file_size_limit, allowed_mime_types) values ('drop', 'drop', 20 * 1024 * 1024, '{application/pdf}');
    create policy "own folder, written" on storage.objects for insert to authenticated
      with check (bucket_id = 'drop' and split_part(name, '/', 1) = (select auth.uid())::text);
    create policy "own folder, read" on storage.objects for select to authenticated
      using (bucket_id = 'drop' and split_part(name, '/', 1) = (select auth.uid())::text);
  `);
  backend = await start();
  proxy = await startCuttingProxy(backend.url);
});
afterAll(async () => {
  await proxy.stop();
  await backend.stop();
  await database.drop();
  await rm(folder, { recursive: true });
});

interface Sending {
  bytes?: Buffer;
  who?: string | null;
  /** Seconds from now on that the token is good for. */
  seconds?: number;
  bucket?: string;
  key?: string;
  type?: string;
  more?: UploadOptions;
}

const newKey = (who = lan) => `${who}/${randomUUID()}.pdf`;
const tokenOf = (who: string, seconds = 600) => mintToken(backend, who, { seconds });
const headersOf = async (who: string | null, seconds?: number) => ({
  apikey: backend.publishableKey,
  ...(who !== null && { authorization: `Bearer ${await tokenOf(who, seconds)}` }),
});

/** Uploads with the unmodified client; answers its address, or the status and body of the refusal. */
async function send({ bytes = Buffer.from("%PDF-1.7"), who = lan, seconds, bucket = "drop", key = newKey(), type, more }: Sending = {}) {
  const headers = await headersOf(who, seconds);
  return new Promise<{ url: string | null; status: number; body: string }>((resolve) => {
    const upload = new Upload(bytes, {
      endpoint: `${proxy.url}/storage/v1/upload/resumable`,
      headers,
      chunkSize,
      uploadDataDuringCreation: true,
      retryDelays: null,
      metadata: { bucketName: bucket, objectName: key, contentType: type ?? "application/pdf", cacheControl: "3600" },
      onSuccess: () => resolve({ url: upload.url, status: 200, body: "" }),
      onError: (error) => {
        const response = (error as DetailedError).originalResponse;
        resolve({ url: upload.url, status: response?.getStatus() ?? 0, body: response?.getBody() ?? "" });
      },
      ...more,
    });
    upload.start();
  });
}

async function stored(key: string, who = lan): Promise<Buffer | null> {
  const { data } = await connect(backend, await tokenOf(who))
    .storage.from("drop")
    .download(key);
  return data && Buffer.from(await data.arrayBuffer());
}
const rowCount = async (key: string) => (await database.pool.query("select from storage.objects where name = $1", [key])).rowCount;

async function ask(method: string, url: string, who: string | null, more: RequestInit = {}) {
  const headers = { ...(await headersOf(who)), "tus-resumable": "1.0.0", ...(more.headers as Record<string, string>) };
  return fetch(url, { ...more, method, headers });
}

/** Begins an upload and sends nothing of it. */
async function begin(key: string, size: number, who = lan): Promise<string> {
  const metadata = Object.entries({ bucketName: "drop", objectName: key, contentType: "application/pdf" });
  const words = metadata.map(([name, value]) => `${name} ${Buffer.from(value).toString("base64")}`).join(",");
  const response = await ask("POST", `${backend.url}/storage/v1/upload/resumable`, who, {
    headers: { "upload-length": String(size), "upload-metadata": words },
  });
  expect(response.status).toBe(201);
  return new URL(response.headers.get("location") ?? "", backend.url).href;
}
const patch = (url: string, who: string | null, offset: number, body: Uint8Array<ArrayBuffer>) =>
  ask("PATCH", url, who, { headers: { "upload-offset": String(offset), "content-type": "application/offset+octet-stream" }, body });

describe("a resumable upload is refused before its first byte", () => {
  it.each<[string, Sending, number, RegExp]>([
    ["to nobody", { who: null }, 403, /row-level security/],
    ["into somebody else's folder", { key: newKey(minh) }, 403, /row-level security/],
    ["into no bucket", { bucket: "no-such" }, 404, /Bucket not found/],
    ["without a bucket", { bucket: "" }, 400, /bucketName/],
    ["of a wrong type", { type: "text/html" }, 415, /text\/html is not supported/],
    ["of a type that breaks a header", { type: "application/pdf\r\nset-cookie: a=b" }, 400, /Upload-Metadata/],
    ["that is too large", { bytes: Buffer.alloc(20 * megabyte + 1) }, 413, /Maximum size exceeded/],
    ["with a Vietnamese key", { key: `${lan}/Báo cáo.pdf` }, 400, /Invalid key/],
    ["that climbs", { key: `${lan}/../../keys.json` }, 400, /Invalid key/],
    ["from the root", { key: "/etc/passwd" }, 400, /Invalid key/],
    ["with a null byte", { key: `${lan}/a\0.pdf` }, 400, /Invalid key/],
    ["with backslashes", { key: `${lan}\\..\\a.pdf` }, 400, /Invalid key/],
    ["with a token that is over", { seconds: -120 }, 400, /JWT expired/],
    ["of a length that is left open", { more: { uploadLengthDeferred: true, uploadDataDuringCreation: false } }, 400, /Upload-Length/],
  ])("%s", async (_name, sending, status, body) => {
    const before = readdirSync(join(folder, "storage", "resumable")).length;
    const answer = await send(sending);
    expect(answer).toMatchObject({ status, url: null });
    expect(answer.body).toMatch(body);
    expect(answer.body).not.toMatch(/node:|\.ts:|\bat \w+ \(/);
    expect(readdirSync(join(folder, "storage", "resumable"))).toHaveLength(before);
  });

  it("over a file that is there", async () => {
    const key = newKey();
    expect((await send({ key })).status).toBe(200);
    const again = await send({ key, bytes: Buffer.from("khác") });
    expect(again).toMatchObject({ status: 409 });
    expect(String(await stored(key))).toBe("%PDF-1.7");
  });
});

describe("a resumable upload", () => {
  it("arrives whole, in parts, with what was said of it", async () => {
    const [bytes, key] = [randomBytes(14 * megabyte), newKey()];
    const chunks: number[] = [];
    const answer = await send({ bytes, key, more: { onChunkComplete: (size) => chunks.push(size) } });
    expect(answer.status).toBe(200);
    expect(chunks).toEqual([chunkSize, chunkSize, 2 * megabyte]);
    expect((await stored(key))?.equals(bytes)).toBe(true);
    const { rows } = await database.pool.query("select owner_id, metadata from storage.objects where name = $1", [key]);
    const metadata = { mimetype: "application/pdf", size: bytes.length, cacheControl: "max-age=3600" };
    expect(rows).toMatchObject([{ owner_id: lan, metadata }]);
  });

  it("goes on where the connection broke", async () => {
    const [bytes, key] = [randomBytes(12 * megabyte), newKey()];
    const before = proxy.passed();
    proxy.cutAfter(9 * megabyte);
    const answer = await send({ bytes, key, more: { retryDelays: [0, 0, 0] } });
    expect(answer.status).toBe(200);
    expect(proxy.cuts()).toBe(1);
    expect(proxy.passed() - before).toBeLessThan(18 * megabyte);
    expect((await stored(key))?.equals(bytes)).toBe(true);
  });

  it("goes on after the app was opened anew, from the kept address", async () => {
    const [bytes, key] = [randomBytes(8 * megabyte), newKey()];
    const url = await begin(key, bytes.length);
    await patch(url, lan, 0, new Uint8Array(bytes.subarray(0, chunkSize)));
    const chunks: number[] = [];
    const answer = await send({ bytes, key, more: { uploadUrl: url, onChunkComplete: (size) => chunks.push(size) } });
    expect(answer).toMatchObject({ status: 200, url });
    expect(chunks).toEqual([2 * megabyte]);
    expect((await stored(key))?.equals(bytes)).toBe(true);
  });

  it("is known as finished to who asks again, and makes one object", async () => {
    const key = newKey();
    const { url } = await send({ key });
    expect((await send({ key, more: { uploadUrl: url } })).status).toBe(200);
    expect((await patch(url ?? "", lan, 8, new Uint8Array(0))).status).toBe(204);
    expect(await rowCount(key)).toBe(1);
    await database.pool.query("delete from storage.objects where name = $1", [key]);
    expect((await ask("HEAD", url ?? "", lan)).headers.get("upload-offset")).toBe("8");
    expect(await rowCount(key)).toBe(0);
  });

  it("whose last byte came before the process ended becomes its object when asked for", async () => {
    const key = newKey();
    const url = await begin(key, 4);
    // The row of the object alone fails; what is tried before the bytes has no size.
    await database.pool.query(`alter table storage.objects add constraint broken check (name <> '${key}' or not metadata ? 'size')`);
    expect((await patch(url, lan, 0, new TextEncoder().encode("%PDF"))).status).toBe(500);
    await database.pool.query("alter table storage.objects drop constraint broken");
    const heads = await Promise.all([ask("HEAD", url, lan), ask("HEAD", url, lan)]);
    expect(heads.map((head) => head.status)).toEqual([200, 200]);
    expect(String(await stored(key))).toBe("%PDF");
  });

  it("takes no more than it announced", async () => {
    const url = await begin(newKey(), 4);
    expect((await patch(url, lan, 0, new Uint8Array(9))).status).toBe(413);
    expect((await ask("HEAD", url, lan)).headers.get("upload-offset")).toBe("0");
    expect((await patch(url, lan, 2, new Uint8Array(2))).status).toBe(409);
  });

  it("is not gone on with by anybody else, nor seen or ended", async () => {
    const url = await begin(newKey(), 4);
    const tries = [minh, null].flatMap((who) => [patch(url, who, 0, new Uint8Array(4)), ask("HEAD", url, who), ask("DELETE", url, who)]);
    expect((await Promise.all(tries)).map((answer) => answer.status)).toEqual([404, 404, 404, 404, 404, 404]);
    expect((await ask("DELETE", url, lan)).status).toBe(204);
    expect((await ask("HEAD", url, lan)).status).toBe(404);
  });

  it("is not served, before or after its end", async () => {
    const { url } = await send();
    expect((await ask("GET", url ?? "", lan)).status).toBe(400);
  });

  it("has no address outside its folder", async () => {
    for (const id of ["..%2Fkeys", "..%2F..%2Fkeys.json", randomUUID(), ".", "%00", "x".repeat(3000)]) {
      const answer = await ask("HEAD", `${backend.url}/storage/v1/upload/resumable/${id}`, lan);
      expect([400, 404], id).toContain(answer.status);
    }
  });

  it("stops when its person may no longer put files there", async () => {
    const url = await begin(newKey(), 4);
    await database.pool.query('alter policy "own folder, written" on storage.objects with check (false)');
    const refused = await patch(url, lan, 0, new Uint8Array(4));
    expect(refused.status).toBe(403);
    await database.pool.query(
      `alter policy "own folder, written" on storage.objects with check (bucket_id = 'drop' and split_part(name, '/', 1) = (select auth.uid())::text)`,
    );
    expect((await patch(url, lan, 0, new Uint8Array(4))).status).toBe(204);
  });
});

describe("pages of other origins", () => {
  const preflight = (origin: string) =>
    fetch(`${backend.url}/storage/v1/upload/resumable/${randomUUID()}`, {
      method: "OPTIONS",
      headers: { origin, "access-control-request-method": "PATCH", "access-control-request-headers": "tus-resumable,upload-offset" },
    });

  it.each(["https://h5.zdn.vn", "zbrowser://h5.zdn.vn"])("%s may use tus", async (origin) => {
    const { headers } = await preflight(origin);
    expect(headers.get("access-control-allow-origin")).toBe(origin);
    expect(headers.get("access-control-allow-methods")).toContain("PATCH");
    for (const name of ["tus-resumable", "upload-length", "upload-offset", "upload-metadata", "authorization", "apikey", "content-type"]) {
      expect(headers.get("access-control-allow-headers")?.split(", "), name).toContain(name);
    }
    const refused = await fetch(`${backend.url}/storage/v1/upload/resumable`, {
      method: "POST",
      headers: { origin, apikey: backend.publishableKey },
    });
    expect(refused.status).toBe(412);
    expect(refused.headers.get("access-control-allow-origin")).toBe(origin);
    for (const name of ["location", "upload-offset", "upload-length", "tus-resumable"]) {
      expect(refused.headers.get("access-control-expose-headers")?.split(", "), name).toContain(name);
    }
  });

  it("any other may not", async () => {
    expect((await preflight("https://example.com")).headers.get("access-control-allow-origin")).toBeNull();
    const answer = await ask("HEAD", `${backend.url}/storage/v1/upload/resumable/x`, lan, { headers: { origin: "https://example.com" } });
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  });
});

it("what nobody has gone on with for a day is swept, the rest goes on after a restart", async () => {
  const [old, young] = [await begin(newKey(), 4), await begin(newKey(), 4)];
  const dayAgo = Date.now() / 1000 - 25 * 60 * 60;
  const waiting = join(folder, "storage", "resumable");
  const id = old.split("/").at(-1) ?? "";
  for (const name of readdirSync(waiting)) if (name.startsWith(id)) utimesSync(join(waiting, name), dayAgo, dayAgo);
  await backend.stop();
  backend = await start();
  const moved = (url: string) => backend.url + new URL(url).pathname;
  await expect.poll(() => readdirSync(waiting).filter((name) => name.startsWith(id))).toEqual([]);
  expect((await ask("HEAD", moved(old), lan)).status).toBe(404);
  expect((await patch(moved(young), lan, 0, new Uint8Array(4))).status).toBe(204);
});

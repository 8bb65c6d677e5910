import { randomBytes, randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ok } from "../../src/core/result.ts";
import { connectBackend } from "../../src/data/client.ts";
import { type ResumableFile, type UploadWatch, forgetUpload, uploadResumable } from "../../src/data/upload-resumable.ts";
import { type TestBackend, startTestBackend } from "../support/backend.ts";
import { connectService, mintToken } from "../support/clients.ts";
import { type CuttingProxy, startCuttingProxy } from "../support/cutting-proxy.ts";

const megabyte = 1024 * 1024;
const lan = randomUUID();

let backend: TestBackend;
let proxy: CuttingProxy;
let signIns: number;
beforeAll(async () => {
  backend = await startTestBackend();
  await backend.database.pool.query(`
    insert into storage.buckets (id, name, file_size_limit, allowed_mime_types) values ('drop', 'drop', 20 * 1024 * 1024, '{application/pdf}');
    create policy "own folder" on storage.objects for insert to authenticated
      with check (bucket_id = 'drop' and split_part(name, '/', 1) = (select auth.uid())::text);
  `);
  proxy = await startCuttingProxy(backend.url);
});
afterAll(async () => {
  await proxy.stop();
  await backend.stop();
});
beforeEach(() => connectAs([600]));

/** Connects the data layer, with tokens that are good for so many seconds in turn; nobody else's part is played. */
function connectAs(lifetimes: number[]): void {
  signIns = 0;
  connectBackend({
    url: proxy.url,
    publishableKey: backend.publishableKey,
    getZaloToken: () => Promise.resolve(ok("zalo")),
    realtime: { transport: class {} as never },
    async fetch() {
      const seconds = lifetimes[Math.min(signIns, lifetimes.length - 1)];
      signIns += 1;
      // The keeper believes what a token says of its life; only the server knows that this one is over.
      return Response.json({ token: await mintToken(backend, lan, { seconds: seconds ?? 600 }) });
    },
  });
}

const file = (bytes: Buffer, more: Partial<ResumableFile> = {}): ResumableFile => ({
  bucket: "drop",
  path: `${lan}/${randomUUID()}.pdf`,
  content: new Blob([new Uint8Array(bytes)]),
  contentType: "application/pdf",
  ...more,
});

interface Watched extends UploadWatch {
  address: string | null;
  sent: number[];
}
function watch(address: string | null = null, stopAt = Infinity): Watched {
  const stop = new AbortController();
  const watched: Watched = {
    address,
    sent: [],
    signal: stop.signal,
    onAddress: (at) => (watched.address = at),
    onProgress: (sent) => {
      watched.sent.push(sent);
      if (sent >= stopAt) stop.abort();
    },
  };
  return watched;
}

async function stored(path: string): Promise<Buffer | null> {
  const { data } = await connectService(backend).storage.from("drop").download(path);
  return data && Buffer.from(await data.arrayBuffer());
}

describe("an upload", () => {
  it("tells how far it is, and where it is kept", async () => {
    const bytes = randomBytes(7 * megabyte);
    const [pdf, watched] = [file(bytes), watch()];
    expect(await uploadResumable(pdf, watched)).toEqual(ok("stored"));
    expect(watched.address).toMatch(/\/storage\/v1\/upload\/resumable\/.+/);
    expect(watched.sent.at(-1)).toBe(bytes.length);
    expect((await stored(pdf.path))?.equals(bytes)).toBe(true);
  });

  it("goes on by itself after a short break", async () => {
    const bytes = randomBytes(12 * megabyte);
    const pdf = file(bytes);
    const before = proxy.cuts();
    proxy.cutAfter(8 * megabyte);
    expect(await uploadResumable(pdf, watch())).toEqual(ok("stored"));
    expect(proxy.cuts()).toBe(before + 1);
    expect((await stored(pdf.path))?.equals(bytes)).toBe(true);
  });

  it("says that the network is gone, and goes on from there with its address", async () => {
    const bytes = randomBytes(12 * megabyte);
    const [pdf, first] = [file(bytes), watch()];
    proxy.closeAfter(8 * megabyte);
    expect(await uploadResumable(pdf, first)).toEqual({ ok: false, error: { code: "network.offline" } });
    proxy.open();
    const before = proxy.passed();
    expect(await uploadResumable(pdf, watch(first.address))).toEqual(ok("stored"));
    expect(proxy.passed() - before).toBeLessThan(7 * megabyte);
    expect((await stored(pdf.path))?.equals(bytes)).toBe(true);
  });

  it("stops when told to, and goes on from there", async () => {
    const bytes = randomBytes(9 * megabyte);
    const [pdf, first] = [file(bytes), watch(null, 6 * megabyte)];
    expect(await uploadResumable(pdf, first)).toEqual(ok("stopped"));
    expect(await stored(pdf.path)).toBeNull();
    expect(await uploadResumable(pdf, watch(first.address))).toEqual(ok("stored"));
    expect((await stored(pdf.path))?.equals(bytes)).toBe(true);
  });

  it("begins anew where the server has forgotten it, or the address is somebody else's", async () => {
    const bytes = randomBytes(7 * megabyte);
    const [pdf, first] = [file(bytes), watch(null, 6 * megabyte)];
    await uploadResumable(pdf, first);
    await forgetUpload(first.address ?? "");
    expect(await uploadResumable(pdf, watch(first.address))).toEqual(ok("stored"));
    expect((await stored(pdf.path))?.equals(bytes)).toBe(true);
    const elsewhere = watch("https://example.com/storage/v1/upload/resumable/x");
    expect(await uploadResumable(file(bytes), elsewhere)).toEqual(ok("stored"));
    expect(elsewhere.address).toMatch(proxy.url);
  });

  it.each([
    ["at the beginning", null],
    ["when it goes on", 6 * megabyte],
  ])("renews a token that is over %s", async (_name, stopAt) => {
    const bytes = randomBytes(7 * megabyte);
    const pdf = file(bytes);
    const first = watch(null, stopAt ?? 0);
    if (stopAt !== null) await uploadResumable(pdf, first);
    connectAs([-120, 600]);
    const second = watch(first.address);
    expect(await uploadResumable(pdf, second)).toEqual(ok("stored"));
    expect(signIns).toBe(2);
    if (first.address !== null) expect(second.address).toBe(first.address);
    expect((await stored(pdf.path))?.equals(bytes)).toBe(true);
  });

  it("that is there already is stored", async () => {
    const pdf = file(Buffer.from("%PDF"));
    await uploadResumable(pdf, watch());
    expect(await uploadResumable(pdf, watch())).toEqual(ok("stored"));
  });
});

class GoneFile extends Blob {
  override slice(): Blob {
    return Object.assign(new Blob(), { arrayBuffer: () => Promise.reject(new DOMException("gone", "NotFoundError")) });
  }
}

describe("an upload is refused", () => {
  const pdf = Buffer.from("%PDF");
  it.each<[string, ResumableFile, string]>([
    ["of a wrong type", file(pdf, { contentType: "text/html" }), "file.type"],
    ["that is too large", file(Buffer.alloc(20 * megabyte + 1)), "file.too_large"],
    ["where the person may not put it", file(pdf, { path: `${randomUUID()}/a.pdf` }), "file.forbidden"],
    ["whose file is gone", file(pdf, { content: new GoneFile([new Uint8Array(4)]) }), "file.broken"],
  ])("%s", async (_name, given, code) => {
    expect(await uploadResumable(given, watch())).toEqual({ ok: false, error: { code } });
  });

  it("when nobody signs in", async () => {
    connectBackend({
      url: proxy.url,
      publishableKey: backend.publishableKey,
      getZaloToken: () => Promise.resolve({ ok: false, error: { code: "zalo.unavailable" } }),
      realtime: { transport: class {} as never },
    });
    expect(await uploadResumable(file(pdf), watch())).toEqual({ ok: false, error: { code: "zalo.unavailable" } });
  });
});

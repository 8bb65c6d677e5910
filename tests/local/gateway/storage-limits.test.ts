import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestBackend, startTestBackend } from "../../support/backend.ts";
import { connectService } from "../../support/clients.ts";

let backend: TestBackend;
beforeAll(async () => {
  backend = await startTestBackend();
  await backend.database.pool.query(
    "insert into storage.buckets (id, name, file_size_limit, allowed_mime_types) values ('small', 'small', 10, null)",
  );
});
afterAll(() => backend.stop());

const bucket = () => connectService(backend).storage.from("small");
const failure = (error: unknown) => error as { statusCode?: string; message: string } | null;

describe("a bucket", () => {
  it("refuses what is larger than its limit, and keeps nothing of it", async () => {
    const { error } = await bucket().upload("big.txt", new Uint8Array(11), { contentType: "text/plain" });
    expect(failure(error)?.statusCode).toBe("413");
    expect((await bucket().list()).data).toEqual([]);
  });

  it("is not left by any name", async () => {
    const escapes = ["..%2F..%2Fkeys.json", "a/..%2F..%2F..%2Fx", "%2Fetc%2Fpasswd", "a%2F%2Fb", ".", "a%00b"];
    for (const name of escapes) {
      const response = await fetch(`${backend.url}/storage/v1/object/small/${name}`, {
        method: "POST",
        headers: { apikey: backend.serviceKey, "content-type": "text/plain" },
        body: "x",
      });
      expect(response.status, name).toBe(400);
    }
  });

  it("replaces a file when told to, and removes it", async () => {
    const name = `${randomUUID()}.txt`;
    await bucket().upload(name, new TextEncoder().encode("cũ"), { contentType: "text/plain" });
    await bucket().upload(name, new TextEncoder().encode("mới"), { contentType: "text/plain", upsert: true });
    expect(await (await bucket().download(name)).data?.text()).toBe("mới");
    expect((await bucket().remove([name])).data).toMatchObject([{ name }]);
    expect((await bucket().download(name)).error).not.toBeNull();
  });

  it.each([
    ["60", "max-age=60"],
    ["60\r\nset-cookie: a=b", "max-age=3600"],
    ["ngày", "max-age=3600"],
  ])("keeps %j in a form as seconds only", async (cacheControl, header) => {
    const name = `${randomUUID()}.txt`;
    const form = new FormData();
    form.append("cacheControl", cacheControl);
    form.append("", new File(["x"], "x.txt", { type: "text/plain" }));
    const headers = { apikey: backend.serviceKey };
    const address = `${backend.url}/storage/v1/object/small/${name}`;
    expect((await fetch(address, { method: "POST", headers, body: form })).status).toBe(200);
    const download = await fetch(address, { headers });
    expect(download.status).toBe(200);
    expect(download.headers.get("cache-control")).toBe(header);
    expect(download.headers.get("set-cookie")).toBeNull();
  });

  it("shows an uploaded page as text", async () => {
    await bucket().upload("page.html", new TextEncoder().encode("<b>x</b>"), { contentType: "text/html" });
    const { data } = await bucket().createSignedUrl("page.html", 60);
    const response = await fetch(data?.signedUrl ?? "");
    expect(response.headers.get("content-type")).toBe("text/plain");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  });
});

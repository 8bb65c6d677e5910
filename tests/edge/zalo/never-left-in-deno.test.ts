import { execFile } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { denoBinary } from "../../../supabase/local/functions/deno-binary.ts";

const file = join(import.meta.dirname, "../../../supabase/functions/_shared/zalo/never-left.ts");
const breaking = createServer((socket) => void socket.once("data", () => socket.destroy()));

beforeAll(async () => {
  breaking.listen(0, "127.0.0.1");
  await once(breaking, "listening");
});
afterAll(() => void breaking.close());

it("Deno too tells a connection that was never made from one that broke afterwards", async () => {
  const closed = createServer().listen(0, "127.0.0.1");
  await once(closed, "listening");
  const { port } = closed.address() as AddressInfo;
  closed.close();
  await once(closed, "close");

  const addresses = [`http://127.0.0.1:${port}`, "http://nowhere.invalid", `http://127.0.0.1:${(breaking.address() as AddressInfo).port}`];
  const script = `
    import { neverLeft } from ${JSON.stringify(`file://${file}`)};
    const tell = (url) => fetch(url, { method: "POST", body: "{}" }).then(() => "answered", neverLeft);
    console.log(JSON.stringify(await Promise.all(${JSON.stringify(addresses)}.map(tell))));`;
  const { stdout } = await promisify(execFile)(denoBinary(), ["eval", "--no-lock", "--no-config", script], { timeout: 30_000 });
  expect(JSON.parse(stdout)).toEqual([true, true, false]);
}, 40_000);

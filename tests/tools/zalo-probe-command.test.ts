import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";

/** Zalo as a state body may find it: the newer way is shut to its account. */
const answers: Record<string, unknown> = {
  "/v2.0/oa/getoa": { error: 0, data: { oa_id: "4409", name: "Xã Bình An", oa_type: 4, package_name: "Nâng cao" } },
  "/v3.0/oa/message/cs": { error: -235 },
  "/v2.0/oa/message": { error: 0, data: { message_id: "secret-message" } },
  "/message/template": { error: -131 },
  "/v3.0/oa/message/template": { error: 0, data: { message_id: "secret-message" } },
  "/v3.0/oa/quota/message": { error: 0, data: { last_interaction: "1", cs_reply: { remain: 8, total: 8 } } },
  "/v2.0/me": { error: 0, id: "secret-person", user_id_by_oa: "secret-user" },
  "/v3.0/oa/user/detail": { error: 0, data: { user_id_by_app: "secret-person" } },
};

let server: Server;
let base: string;
let folder: string;
let asked: string[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "zalo-probe-"));
  server = createServer((request, response) => {
    const path = (request.url ?? "").replace(/\?.*$/u, "");
    asked.push(path);
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answers[path] ?? { error: -1 }));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => void (asked = []));

const credentials = {
  ZALO_OA_ACCESS_TOKEN: "secret-token",
  ZALO_TEST_USER: "secret-user",
  ZALO_TEST_PHONE: "84912345678",
  ZALO_TEMPLATE_ID: "7721",
  ZALO_APP_SECRET: "secret-app",
  ZALO_USER_ACCESS_TOKEN: "secret-person",
};

/** Runs the command with nothing to type into it. */
function run(args: string[], env: Record<string, string>): Promise<{ code: number; said: string; complained: string }> {
  const tool = join(import.meta.dirname, "../../tools/zalo-probe.ts");
  return new Promise((resolve) => {
    const options = { env: { PATH: process.env.PATH ?? "", ...env }, cwd: folder };
    const tsx = import.meta.resolve("tsx");
    const child = execFile(process.execPath, ["--import", tsx, tool, ...args], options, (error, said, complained) =>
      resolve({ code: typeof error?.code === "number" ? error.code : error === null ? 0 : -1, said, complained }),
    );
    child.stdin?.end();
  });
}

it("says what is missing where there are no credentials", async () => {
  const { code, complained } = await run(["--base", base], {});
  expect({ code, asked }).toEqual({ code: 1, asked: [] });
  expect(complained).toContain("Thiếu ZALO_OA_ACCESS_TOKEN");
});

it("sends nothing before somebody has agreed to the cost", async () => {
  const { code, said, complained } = await run(["--base", base], credentials);
  expect({ code, asked }).toEqual({ code: 1, asked: [] });
  expect(said).toContain("Tốn nhiều nhất khoảng 610 đồng");
  expect(complained).toContain("--yes");
});

it("finds which channels are open, and keeps neither tokens nor ids", async () => {
  const { code, said } = await run(["--base", base, "--yes"], credentials);
  expect(code).toBe(0);
  expect(asked).toEqual([
    "/v2.0/oa/getoa",
    "/v3.0/oa/message/cs",
    "/v2.0/oa/message",
    "/v3.0/oa/message/template",
    "/message/template",
    "/v2.0/oa/message",
    "/v3.0/oa/quota/message",
    "/v2.0/me",
    "/v3.0/oa/user/detail",
  ]);
  expect(said).toContain("Thứ tự nên dùng: tin tư vấn v2 (cs_v2) → tin mẫu theo người dùng (zbs_uid)");
  const written = readFileSync(join(folder, "zalo-probe.json"), "utf8");
  const { channelOrder, findings } = JSON.parse(written) as { channelOrder: string[]; findings: { result: string; fields?: string[] }[] };
  expect(channelOrder).toEqual(["cs_v2", "zbs_uid"]);
  expect(findings.map(({ result }) => result)).toEqual([
    "works",
    "refused",
    "works",
    "works",
    "refused",
    "works",
    "skipped",
    "works",
    "works",
  ]);
  expect(findings.flatMap(({ fields }) => fields ?? [])).toEqual(["last_interaction", "cs_reply", "cs_reply.remain", "cs_reply.total"]);
  expect(said + written).not.toMatch(/secret-|84912345678/u);
});

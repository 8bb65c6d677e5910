import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPlanSource } from "../../src/readers/read-plan-source.ts";
import { buildDocx } from "../readers/build-docx.ts";
import { buildDoc } from "../readers/doc/build-doc.ts";
import { paragraph, row } from "../readers/doc/doc-parts.ts";
import { join as joinOrganization, makeOrganization, one } from "../database/support/world.ts";
import { type TestBackend, startTestBackend } from "../support/backend.ts";
import { connect, mintToken } from "../support/clients.ts";

const fixtures = new URL("../fixtures/plans/", import.meta.url);

let backend: TestBackend;
let organization: string;
const tokens: Record<string, string> = {};

async function signIn(name: string, role: "coordinator" | "staff", at: string) {
  const sub = await one(backend.database, "insert into app.people (name) values ($1) returning id", [name]);
  const unit = await one(backend.database, "insert into app.units (organization_id, name) values ($1, $2) returning id", [
    at,
    `Phòng ${name}`,
  ]);
  await joinOrganization(backend.database, at, { sub }, role, unit);
  tokens[name] = await mintToken(backend, sub);
}

beforeAll(async () => {
  backend = await startTestBackend();
  organization = await makeOrganization(backend.database, "Xã Một");
  await signIn("coordinator", "coordinator", organization);
  await signIn("staff", "staff", organization);
  await signIn("stranger", "coordinator", await makeOrganization(backend.database, "Xã Hai"));
  tokens.ended = await mintToken(backend, randomUUID(), { seconds: -60 });
});
afterAll(() => backend.stop());

const client = (who: string | null) => connect(backend, who === null ? null : (tokens[who] ?? null));

async function upload(bytes: Uint8Array, extension: string, contentType: string): Promise<string> {
  const path = `${organization}/${randomUUID()}.${extension}`;
  const { error } = await client("coordinator").storage.from("plan-files").upload(path, Uint8Array.from(bytes), { contentType });
  expect(error).toBeNull();
  return path;
}

async function readPath(who: string | null, path: string): Promise<unknown> {
  const { data, response } = await client(who).functions.invoke<unknown>("read-plan", { body: { path } });
  return data ?? ((await response?.json()) as unknown);
}

async function readBytes(who: string | null, bytes: Uint8Array): Promise<unknown> {
  const { data, response } = await client(who).functions.invoke<unknown>(`read-plan?organization=${organization}`, {
    body: Uint8Array.from(bytes).buffer,
  });
  return data ?? ((await response?.json()) as unknown);
}

/** What Node answers, in JSON: what was read, or the code of the refusal, as of a plan that holds reports alone. */
async function inNode(bytes: Uint8Array): Promise<unknown> {
  const read = await readPlanSource({ kind: "file", name: "", bytes });
  return JSON.parse(JSON.stringify(read.ok ? read.value : read.error)) as unknown;
}

const bytesOfFixtures = (extension: string) =>
  readdirSync(fixtures).flatMap((slug) => {
    const file = readdirSync(new URL(`${slug}/`, fixtures)).find((name) => name === `source.${extension}`);
    return file === undefined ? [] : [new Uint8Array(readFileSync(new URL(`${slug}/${file}`, fixtures)))];
  });

const html = new TextEncoder().encode(
  "<html><body><p>KẾ HOẠCH</p><p>Trồng cây năm 2026</p><table><tr><td>STT</td><td>Nội dung</td><td>Đơn vị chủ trì</td><td>Thời gian</td></tr><tr><td>1</td><td>Trồng 500 cây</td><td>Phòng Kinh tế</td><td>Quý II/2026</td></tr></table></body></html>",
);

function oldWord(): Uint8Array {
  const edges = [0, 600, 4000, 6000, 8000];
  const head = row(["STT", "Nội dung", "Đơn vị chủ trì", "Thời gian"], edges);
  const task = row(["1", "Trồng 500 cây", "Phòng Kinh tế", "Quý II/2026"], edges);
  return buildDoc({ body: [paragraph("KẾ HOẠCH"), paragraph("Trồng cây năm 2026"), ...head, ...task, paragraph("Hết.")] });
}

describe("read-plan in Deno, through the gateway, reads exactly what Node reads", () => {
  it("of a Word file, uploaded or sent", async () => {
    const bytes = await buildDocx();
    const expected = await inNode(bytes);
    expect(expected).toHaveProperty("draft.tasks");
    const path = await upload(bytes, "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    expect(await readPath("coordinator", path)).toEqual(expected);
    expect(await readBytes("coordinator", bytes)).toEqual(expected);
  });

  it("of an old Word file", async () => {
    const bytes = oldWord();
    expect(await readPath("coordinator", await upload(bytes, "doc", "application/msword"))).toEqual(await inNode(bytes));
  });

  it("of HTML", async () => {
    expect(await readPath("coordinator", await upload(html, "html", "text/html"))).toEqual(await inNode(html));
  });

  it("of each plan of ours in text", async () => {
    const plans = bytesOfFixtures("txt");
    expect(plans.length).toBeGreaterThan(5);
    const expected = await Promise.all(plans.map(inNode));
    expect(expected.filter((answer) => typeof answer === "object" && answer !== null && "draft" in answer).length).toBeGreaterThan(5);
    for (const [i, bytes] of plans.entries()) expect(await readBytes("coordinator", bytes)).toEqual(expected[i]);
  });
});

describe("read-plan refuses", () => {
  it("whoever is not the organization's coordinator, for a file and for bytes", async () => {
    const path = await upload(html, "html", "text/html");
    for (const [who, code] of [
      ["stranger", "organization.not_found"],
      ["staff", "plan.forbidden"],
      ["ended", "auth.expired"],
      [null, "auth.required"],
    ] as const) {
      expect(await readPath(who, path)).toEqual({ code });
      expect(await readBytes(who, html)).toEqual({ code });
    }
  });

  it("a file that is not there", async () => {
    expect(await readPath("coordinator", `${organization}/${randomUUID()}.docx`)).toEqual({ code: "file.not_found" });
  });

  it("who asks too often", async () => {
    await backend.database.pool.query("update private.sign_ins set attempts = 60 where key like 'read-plan:%'");
    expect(await readBytes("coordinator", html)).toEqual({ code: "rate.limited" });
  });
});

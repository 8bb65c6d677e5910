import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { ExportedReport } from "../../src/core/report/export-format.ts";
import { type Backend, startBackend } from "../../supabase/local/backend.ts";
import { type PersonName, type World, createWorld, makeCard, one, personNames } from "../database/support/world.ts";
import { connect, mintToken } from "../support/clients.ts";
import { inOneLine, readPdf } from "../writers/read-pdf.ts";

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

const clientOf = async (who: PersonName | null) =>
  connect(backend, who === null ? null : await mintToken(backend, (world.people[who] as { sub: string }).sub));

async function printAs(who: PersonName | null, body: Record<string, unknown>) {
  const { data, response } = await (await clientOf(who)).functions.invoke<unknown>("export-overview", { body });
  return (data ?? ((await response?.json()) as unknown)) as Partial<ExportedReport> & { code?: string };
}

const pathIn = (url = "") => decodeURIComponent(new URL(url).pathname.split("/report-files/")[1] ?? "");

async function pagesAt(url = "") {
  return readPdf(new Uint8Array(await (await fetch(url)).arrayBuffer()));
}

it("prints a unit and a plan on one page each, with the figures of the database", async () => {
  await makeCard(world, { title: "Việc đã quá hạn", due: "2026-11-10" });
  const card = await makeCard(world, { title: "Việc đã xong", due: "2026-12-15", status: "done" });
  const unit = await printAs("leader", { kind: "unit", id: world.units.lead });
  expect(unit.name).toBe("bao-cao-phong-kinh-te.pdf");
  const [page, ...more] = await pagesAt(unit.url);
  expect(more).toEqual([]);
  const words = inOneLine(page?.text ?? "");
  for (const said of [
    "ỦY BAN NHÂN DÂN XÃ BÌNH AN",
    "Phòng Kinh tế",
    "Thủ trưởng: head",
    "Quý IV/2026 (quý này) 2 1 0 0 1",
    "Việc đã quá hạn",
  ])
    expect(words).toContain(said);

  const plan = await printAs("leader", {
    kind: "plan",
    id: await one(world.database, "select plan_id from app.cards where id = $1", [card]),
  });
  const planPages = await pagesAt(plan.url);
  expect(planPages).toHaveLength(1);
  expect(inOneLine(planPages[0]?.text ?? "")).toContain("Cả kế hoạch 1 1 0 0 0");
});

it("is for whom the page is for, and its file for whoever had it printed", async () => {
  const answers: Record<string, string> = {};
  for (const who of [...personNames, null]) {
    const answer = await printAs(who, { kind: "unit", id: world.units.lead });
    answers[who ?? "nobody"] = answer.code ?? (answer.url === undefined ? "nothing" : "printed");
  }
  expect(answers).toEqual({
    ...{ leader: "printed", coordinator: "printed", viewer: "printed", head: "printed", staff: "printed" },
    ...{ team: "unit.not_yours", supporter: "unit.not_yours", other: "unit.not_yours" },
    ...{ former: "unit.not_found", stranger: "unit.not_found", nobody: "auth.required" },
  });
  for (const body of [{}, { kind: "unit" }, { kind: "card", id: world.units.lead }, { kind: "unit", id: "x" }])
    expect(await printAs("leader", body)).toEqual({ code: "request.invalid" });

  const { url } = await printAs("staff", { kind: "unit", id: world.units.lead });
  const path = pathIn(url);
  expect(path).toMatch(
    new RegExp(`^${world.organization}/exports/${(world.people.staff as { sub: string }).sub}/[\\da-f-]{36}\\.pdf$`, "u"),
  );
  const readers: PersonName[] = [];
  const writers: PersonName[] = [];
  for (const who of personNames) {
    const bucket = (await clientOf(who)).storage.from("report-files");
    if ((await bucket.createSignedUrl(path, 60)).error === null) readers.push(who);
    const beside = `${path.slice(0, path.lastIndexOf("/"))}/${randomUUID()}.pdf`;
    if ((await bucket.upload(beside, new Blob(["%PDF-"], { type: "application/pdf" }))).error === null) writers.push(who);
  }
  // Who sees the whole organization sees what is printed of it.
  expect(readers).toEqual(["leader", "coordinator", "staff", "viewer"]);
  expect(writers).toEqual(readers);
});

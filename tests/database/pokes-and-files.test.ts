import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { putObject, seesObject } from "./support/report-files.ts";
import { importPlan, planReview, reviewTask } from "./support/review.ts";
import { type PersonName, type World, createWorld, makeOrganization, outcome, personNames } from "./support/world.ts";

let world: World;
beforeAll(async () => void (world = await createWorld()));
afterAll(() => world.database.drop());

const members: PersonName[] = ["leader", "coordinator", "head", "staff", "team", "supporter", "other", "viewer"];

/** Whether Realtime would let somebody into a topic: it asks for a message of the topic under the person's policies. */
async function hears(who: PersonName | "anon", topic: string): Promise<boolean> {
  return world.database.as(who === "anon" ? who : world.people[who], async (client) => {
    await client.query("select set_config('realtime.topic', $1, true)", [topic]);
    const { rows } = await client.query("select 1 from realtime.messages where extension = 'broadcast' limit 1");
    return rows.length > 0;
  });
}

describe("pokes", () => {
  beforeAll(() => world.database.pool.query("insert into realtime.messages (topic, extension) values ('probe', 'broadcast')"));

  test.each([...personNames, "anon" as const])("%s", async (who) => {
    const member = members.includes(who as PersonName);
    expect(await hears(who, `organization:${world.organization}`)).toBe(member);
    expect(await hears(who, `organization:${await makeOrganization(world.database, "Xã khác")}`)).toBe(false);
    expect(await hears(who, "organization:")).toBe(false);
  });

  test("come from the database alone", async () => {
    const send = world.database.as(world.people.coordinator, (client) =>
      client.query("insert into realtime.messages (topic, extension) values ($1, 'broadcast')", [`organization:${world.organization}`]),
    );
    expect(await outcome(send)).toMatch(/row-level security/);
  });
});

describe("files of plans", () => {
  const put = (who: PersonName | "anon", name: string, bucket = "plan-files") =>
    outcome(
      world.database.as(who === "anon" ? who : world.people[who], (client) =>
        client.query("insert into storage.objects (bucket_id, name) values ($1, $2)", [bucket, name]),
      ),
    );
  const reads = async (who: PersonName | "anon", name: string) =>
    (
      await world.database.as(who === "anon" ? who : world.people[who], (client) =>
        client.query("select 1 from storage.objects where name = $1", [name]),
      )
    ).rowCount === 1;
  const path = () => `${world.organization}/${randomUUID()}.docx`;

  test.each([...personNames, "anon" as const])("%s puts one only as coordinator", async (who) => {
    expect(await put(who, path())).toMatch(who === "coordinator" ? /^ok$/ : /row-level security/);
  });

  test("nobody puts one into another organization's folder or another bucket", async () => {
    await world.database.pool.query("insert into storage.buckets (id, name) values ('others', 'others')");
    expect(await put("coordinator", `${randomUUID()}/a.docx`)).toMatch(/row-level security/);
    expect(await put("coordinator", "a.docx")).toMatch(/row-level security/);
    expect(await put("coordinator", path(), "others")).toMatch(/row-level security/);
  });

  test("who sees the plan reads its file; before that the coordinator alone", async () => {
    const name = path();
    await put("coordinator", name);
    const readers = async () => {
      const can: string[] = [];
      for (const who of [...personNames, "anon" as const]) if (await reads(who, name)) can.push(who);
      return can;
    };
    expect(await readers()).toEqual(["coordinator"]);
    const review = planReview(world, [reviewTask("A")]);
    await importPlan(world, { ...review, source: { ...review.source, path: name } });
    expect(await readers()).toEqual(["leader", "coordinator", "head", "staff", "viewer"]);
  });

  test("a file is neither changed nor removed", async () => {
    const name = path();
    await put("coordinator", name);
    const touch = (sql: string) => world.database.as(world.people.coordinator, (client) => client.query(sql, [name]));
    expect((await touch("update storage.objects set name = 'x' where name = $1")).rowCount).toBe(0);
    expect((await touch("delete from storage.objects where name = $1")).rowCount).toBe(0);
  });
});

describe("files of exports", () => {
  const path = (organization = world.organization) => `${organization}/exports/${randomUUID()}.pdf`;

  test.each([...personNames, "anon" as const])("%s puts and reads one only where they see the whole organization", async (who) => {
    const persona = who === "anon" ? who : world.people[who];
    const seesWhole = ["leader", "coordinator", "viewer"].includes(who);
    expect(await putObject(world, persona, path())).toMatch(seesWhole ? /^ok$/ : /row-level security/);
    const name = path();
    await world.database.pool.query("insert into storage.objects (bucket_id, name) values ('report-files', $1)", [name]);
    expect(await seesObject(world, persona, name)).toBe(seesWhole);
  });

  test("are neither put nor read in another organization's folder, or where the folder only looks like one", async () => {
    const elsewhere = await makeOrganization(world.database, "Xã khác nữa");
    const names = [path(elsewhere), path(""), path("*"), path(world.organization).replace("exports", "EXPORTS"), `exports/${path()}`];
    for (const name of names) {
      expect(await putObject(world, world.people.coordinator, name), name).toMatch(/row-level security/);
      await world.database.pool.query("insert into storage.objects (bucket_id, name) values ('report-files', $1)", [name]);
      expect(await seesObject(world, world.people.coordinator, name), name).toBe(false);
    }
  });

  test("are neither changed nor removed", async () => {
    const name = path();
    await putObject(world, world.people.coordinator, name);
    const touch = (sql: string) => world.database.as(world.people.coordinator, (client) => client.query(sql, [name]));
    expect((await touch("update storage.objects set name = 'x' where name = $1")).rowCount).toBe(0);
    expect((await touch("delete from storage.objects where name = $1")).rowCount).toBe(0);
  });
});

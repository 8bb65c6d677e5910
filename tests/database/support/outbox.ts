import { randomUUID } from "node:crypto";
import { type PersonName, type World, one, personNames } from "./world.ts";

/** A message as a test reads it: «head card_due_soon 7». */
export async function messages(world: World, where = "true"): Promise<string[]> {
  const names = new Map(personNames.map((name) => [world.people[name], name]));
  const nameOf = new Map([...names].flatMap(([persona, name]) => (typeof persona === "string" ? [] : [[persona.sub, name]])));
  const { rows } = await world.database.pool.query<{ person_id: string; kind: string; day_offset: number | null }>(
    `select person_id, kind, day_offset from private.outbox where ${where}`,
  );
  return rows.map((row) => [nameOf.get(row.person_id), row.kind, row.day_offset].filter((word) => word !== null).join(" ")).sort();
}

export async function forgetMessages(world: World): Promise<void> {
  await world.database.pool.query("delete from private.outbox");
  await world.database.pool.query("delete from private.deliveries");
}

/** Stands on a day and runs the job that writes its reminders; answers how many it wrote. */
export async function remindOn(world: World, day: string): Promise<number> {
  await world.database.pool.query("select private.set_today($1)", [day]);
  return one<number>(world.database, "select private.write_reminders()");
}

/** Stands at a moment of Việt Nam: «2026-11-20 07:30». */
export async function standAt(world: World, moment: string): Promise<void> {
  await world.database.pool.query("select private.set_moment(($1::timestamp at time zone 'Asia/Ho_Chi_Minh'))", [moment]);
}

/** Gives people an id in the chat of the Official Account, as if they had signed in. */
export async function letReach(world: World, who: PersonName[]): Promise<void> {
  for (const name of who) {
    await world.database.pool.query("insert into private.zalo_identities (person_id, app_user_id, oa_user_id) values ($1, $2, $3)", [
      (world.people[name] as { sub: string }).sub,
      `app ${name}`,
      `oa ${name}`,
    ]);
  }
}

export interface BegunDelivery {
  id: string;
  kind: string;
  channel: string;
  recipient: { oaUserId: string | null; phone: string | null; groupId: string | null };
  messages: { kind: string }[];
}

/** A deliverer that works on the database alone, step by step. */
export function deliverer(world: World, worker: string = randomUUID()) {
  const call = <T>(fn: string, places: string, values: unknown[]) =>
    one<T>(world.database, `select private.${fn}($1, ${places})`, [worker, ...values]);
  return {
    worker,
    claim: (most = 100) => call<string[]>("claim_deliveries", "$2", [most]),
    begin: (id: string) => call<BegunDelivery | null>("begin_delivery", "$2", [id]),
    finish: (id: string, outcome: string, code: string | null = null, wait: number | null = null) =>
      call<string | null>("finish_delivery", "$2, $3, $4, $5, 0, $6", [id, outcome, code, outcome === "sent" ? `m ${id}` : null, wait]),
  };
}

export function statusOf(world: World, id: string): Promise<string> {
  return one(world.database, "select status from private.deliveries where id = $1", [id]);
}

import { type PersonName, type World, one } from "./world.ts";

export function idOf(world: World, who: PersonName): string {
  const person = world.people[who];
  return typeof person === "string" ? person : person.sub;
}

interface MessageToMake {
  kind: string;
  subject: string;
  due?: string | null;
  offset?: number | null;
  /** Local date and time. */
  at?: string;
}

/** Puts a message into somebody's outbox; answers its id. */
export function makeMessage(world: World, who: PersonName, { kind, subject, due = null, offset = null, at }: MessageToMake) {
  return one(
    world.database,
    `insert into private.outbox (organization_id, person_id, kind, subject_id, due_on, day_offset, urgent, send_after, created_at)
     values ($1, $2, $3, $4, $5, $6, false, '2026-11-23 07:30', coalesce($7::timestamp, private.local_now())) returning id`,
    [world.organization, idOf(world, who), kind, subject, due, offset, at ?? null],
  );
}

interface DeliveryToMake {
  status: string;
  channel?: string | null;
  code?: string | null;
  /** Local date and time. */
  at?: string;
  organization?: string;
}

/** A delivery that has come as far as it says; answers its id. */
export function makeDelivery(world: World, who: PersonName, { status, channel = null, code = null, at, organization }: DeliveryToMake) {
  return one(
    world.database,
    `insert into private.deliveries (organization_id, person_id, kind, status, channel, code, attempts, tried, run_at, sent_at, created_at)
     select $1, $2, 'urgent', $3, $4, $5, 3, array_remove(array[$4], null), t.at, case when $3 = 'sent' then t.at end,
       now() - (private.local_now() - t.at)
     from (select coalesce($6::timestamp, private.local_now()) as at) t returning id`,
    [organization ?? world.organization, idOf(world, who), status, channel, code, at ?? null],
  );
}

/** What Zalo and the person have told of themselves. */
export async function makeIdentity(
  world: World,
  who: PersonName,
  { inChat = false, follows = null, phone = null, silentHours = null }: Partial<Identity> = {},
): Promise<void> {
  await world.database.pool.query(
    `insert into private.zalo_identities (person_id, app_user_id, oa_user_id, follows, phone, last_interaction_at)
     values ($1, $1::uuid::text, case when $2 then $1::uuid::text end, $3, $4, private.moment() - make_interval(hours => $5))`,
    [idOf(world, who), inChat, follows, phone, silentHours],
  );
}

interface Identity {
  inChat: boolean;
  follows: boolean | null;
  phone: string | null;
  /** Hours since they last wrote; null where nobody knows. */
  silentHours: number | null;
}

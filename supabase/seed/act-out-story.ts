import { randomUUID } from "node:crypto";
import type pg from "pg";
import type { Card } from "../../src/core/board/card.ts";
import type { LocalDate } from "../../src/core/calendar/local-date.ts";
import type { Call } from "./api-client.ts";
import type { StoryStep } from "./work-story.ts";

/** Moves the history that was just written to the day of the story; Postgres itself writes it with the real time. */
const backdate = (table: string) => `
  update app.${table} a
  set at = ($1::date + time '08:00' + (a.id % 480) * interval '1 minute') at time zone 'Asia/Ho_Chi_Minh'
  where a.id > $2
`;
const histories = ["activities", "report_activities"];

async function newestLine(administrator: pg.Client, history: string): Promise<string> {
  const { rows } = await administrator.query<{ id: string }>(`select coalesce(max(id), 0) as id from app.${history}`);
  return rows[0]?.id ?? "0";
}

/** Stands on a day, lets things happen, and dates what was written back to that day. */
export async function onDay<T>(administrator: pg.Client, day: LocalDate, happen: () => Promise<T>): Promise<T> {
  const before: string[] = [];
  for (const history of histories) before.push(await newestLine(administrator, history));
  await administrator.query("select private.set_moment($1)", [`${day}T09:12:00+07:00`]);
  const result = await happen();
  for (const [index, history] of histories.entries()) await administrator.query(backdate(history), [day, before[index]]);
  return result;
}

async function actOut(step: StoryStep, call: Call, versions: Map<string, number>): Promise<void> {
  const request_id = randomUUID();
  const { act, cardId: card_id } = step;
  switch (act.kind) {
    case "move": {
      const move = { card_id, to_status: act.to, rank: null, expected_version: versions.get(card_id), reason: act.reason, request_id };
      versions.set(card_id, (await call<Card>("move_card", move)).version);
      return;
    }
    case "check-in":
      versions.set(card_id, (await call<Card>("add_check_in", { card_id, amount: act.amount, note: act.note, request_id })).version);
      return;
    case "comment":
      await call("add_comment", { card_id, body: act.body, request_id });
      // A remark is a change of the card, too.
      versions.set(card_id, (await call<Card>("get_card", { card_id })).version);
      return;
  }
}

/** Lets everybody do their part, day by day; cards of one day are worked on at the same time, each in its own order. */
export async function actOutStory(
  steps: readonly StoryStep[],
  calls: Map<string, Call>,
  versions: Map<string, number>,
  administrator: pg.Client,
): Promise<void> {
  const days = new Map<LocalDate, Map<string, StoryStep[]>>();
  for (const step of steps) {
    const cards = days.get(step.on) ?? new Map<string, StoryStep[]>();
    cards.set(step.cardId, [...(cards.get(step.cardId) ?? []), step]);
    days.set(step.on, cards);
  }
  for (const [day, cards] of days) {
    const workOn = async (own: StoryStep[]) => {
      for (const step of own) {
        const call = calls.get(step.who);
        if (call) await actOut(step, call, versions);
      }
    };
    await onDay(administrator, day, () => Promise.all([...cards.values()].map(workOn)));
  }
}

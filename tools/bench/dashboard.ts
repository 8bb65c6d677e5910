import { randomUUID } from "node:crypto";
import type pg from "pg";
import { gzipSync } from "node:zlib";
import type { Backend } from "../../supabase/local/backend.ts";
import { openLargeBackend } from "./large-backend.ts";
import type { BenchOrganization } from "./many-cards.ts";
import { unitNames } from "./plan-words.ts";
import { signIn } from "./sign-in.ts";

const sizes = [1_000, 10_000, 100_000];
const rounds = 40;

type Call = () => PromiseLike<unknown>;

interface Question {
  name: string;
  ask: (organization: BenchOrganization, head: string, plan: string) => { person: string; fn: string; args: Record<string, unknown> };
}

const questions: Question[] = [
  { name: "quarter", ask: ({ coordinator }) => ({ person: coordinator, fn: "get_dashboard", args: {} }) },
  { name: "everything", ask: ({ coordinator }) => ({ person: coordinator, fn: "get_dashboard", args: { span: "all" } }) },
  {
    name: "one plan",
    ask: ({ coordinator }, _head, plan) => ({ person: coordinator, fn: "get_dashboard", args: { span: "all", plan_id: plan } }),
  },
  { name: "unit head", ask: (_organization, head) => ({ person: head, fn: "get_dashboard", args: {} }) },
  { name: "ranking", ask: ({ coordinator }) => ({ person: coordinator, fn: "rank_units", args: { span: "all" } }) },
  { name: "list", ask: ({ coordinator }) => ({ person: coordinator, fn: "list_dashboard_cards", args: listArguments }) },
];
const listArguments = { box: "openOverdue", first_quarter: "2026-10-01", last_quarter: "2026-10-01" };

/** Điều hành at three sizes, through supabase-js: it must not be felt how many cards there are. */
export async function benchDashboard(): Promise<void> {
  const { backend, pool, organizations } = await openLargeBackend();
  for (const { id } of organizations) await finishRecently(pool, id);
  await pool.query("vacuum analyze");
  await measure(backend, pool, organizations);
}

/** Half a percent of the cards were finished within the last week, as a visit finds them. */
async function finishRecently(pool: pg.Pool, organization: string): Promise<void> {
  await pool.query(
    `insert into app.activities (organization_id, card_id, kind, from_status, to_status)
     select organization_id, id, 'moved', 'review', 'done' from app.cards
     where organization_id = $1 and status = 'done' and number % 50 in (15, 16)`,
    [organization],
  );
}

async function joinAsHead(pool: pg.Pool, organization: string): Promise<string> {
  const person = randomUUID();
  await pool.query("insert into app.people (id, name) values ($1, 'unit_head')", [person]);
  await pool.query(
    `insert into app.memberships (organization_id, person_id, role, unit_id)
     select $1, $2, 'unit_head', id from app.units where organization_id = $1 and name = $3`,
    [organization, person, unitNames[0]],
  );
  return person;
}

async function measure(backend: Backend, pool: pg.Pool, organizations: BenchOrganization[]): Promise<void> {
  const calls: { question: string; cards: number; call: Call }[] = [];
  for (const organization of organizations) {
    const head = await joinAsHead(pool, organization.id);
    const { rows } = await pool.query<{ id: string }>("select id from app.plans where organization_id = $1 and number = 1", [
      organization.id,
    ]);
    for (const { name, ask } of questions) {
      const { person, fn, args } = ask(organization, head, rows[0]?.id ?? "");
      const client = (await signIn(backend, person)).schema("api");
      calls.push({
        question: name,
        cards: organization.cards,
        call: () => client.rpc(fn, { organization_id: organization.id, ...args }).throwOnError(),
      });
    }
  }
  const times = calls.map((): number[] => []);
  // In turn, so that a slow second of the machine falls on all of them.
  for (let round = -3; round < rounds; round++) {
    for (const [index, { call }] of calls.entries()) {
      const begun = performance.now();
      await call();
      if (round >= 0) times[index]?.push(performance.now() - begun);
    }
  }
  const at = (question: string, cards: number, share: number) => {
    const list = [...(times[calls.findIndex((each) => each.question === question && each.cards === cards)] ?? [])].sort((a, b) => a - b);
    return list[Math.floor(list.length * share)] ?? NaN;
  };
  console.log(`p50 / p95 in ms      ${sizes.map((size) => `${size} cards`.padStart(18)).join("")}   100,000 : 1,000`);
  for (const { name } of questions) {
    const columns = sizes.map((size) => `${at(name, size, 0.5).toFixed(1)} / ${at(name, size, 0.95).toFixed(1)}`.padStart(18));
    console.log(`  ${name.padEnd(18)} ${columns.join("")}   ${(at(name, 100_000, 0.5) / at(name, 1_000, 0.5)).toFixed(2)}`);
  }
  console.log("get_dashboard at 100,000 cards: at most 100 ms");
  const answer = await calls.find(({ question, cards }) => question === "everything" && cards === 100_000)?.call();
  const json = JSON.stringify((answer as { data: unknown }).data);
  console.log(`answer: ${(json.length / 1024).toFixed(1)} KB, ${(gzipSync(json).length / 1024).toFixed(1)} KB gz`);
}

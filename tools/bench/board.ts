import { randomUUID } from "node:crypto";
import { gzipSync } from "node:zlib";
import pg from "pg";
import { type Backend, startBackend } from "../../supabase/local/backend.ts";
import { asPersona } from "../../supabase/local/gateway/as-persona.ts";
import { bareBoard } from "./bare-board.ts";
import { type BenchOrganization, benchToday, makeManyCards } from "./many-cards.ts";
import { signIn } from "./sign-in.ts";

const sizes = [50, 1_000, 10_000, 100_000];
const rounds = 120;

type Call = () => PromiseLike<unknown>;

/** Medians of calls made in turn, so that a slow second of the machine falls on all of them. */
async function medians(calls: Call[]): Promise<number[]> {
  const times: number[][] = calls.map(() => []);
  for (let round = -10; round < rounds; round++) {
    for (const [index, call] of calls.entries()) {
      const begun = performance.now();
      await call();
      if (round >= 0) times[index]?.push(performance.now() - begun);
    }
  }
  return times.map((list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? NaN);
}

const ms = (time: number | undefined) => (time ?? NaN).toFixed(2).padStart(7);
const ratio = (one: number | undefined, other: number | undefined) => ((one ?? NaN) / (other ?? NaN)).toFixed(2);

/** Board and move at four sizes: what they cost must not depend on how many cards an organization has. */
export async function benchBoard(): Promise<void> {
  const backend = await startBackend({ today: benchToday });
  const pool = new pg.Pool({ connectionString: backend.databaseUrl, max: 2 });
  const authenticator = new pg.Pool({ connectionString: backend.databaseUrl.replace("supabase_admin", "authenticator"), max: 2 });
  // The server may stop before the last connection has said goodbye.
  for (const each of [pool, authenticator]) each.on("error", () => undefined);
  try {
    const organizations: BenchOrganization[] = [];
    for (const size of sizes) organizations.push(await makeManyCards(pool, size));
    await pool.query("vacuum analyze");
    await measureBoards(backend, pool, authenticator, organizations);
    await measureMoves(backend, pool, organizations);
  } finally {
    await Promise.all([pool.end(), authenticator.end()]);
    await backend.stop();
  }
}

async function measureBoards(backend: Backend, pool: pg.Pool, authenticator: pg.Pool, organizations: BenchOrganization[]): Promise<void> {
  const calls: Call[] = [];
  for (const { id, coordinator, staff } of organizations) {
    const [boss, worker] = [(await signIn(backend, coordinator)).schema("api"), (await signIn(backend, staff)).schema("api")];
    const args = { organization_id: id };
    calls.push(
      () => pool.query(bareBoard, [id, benchToday]),
      () =>
        asPersona(authenticator, { role: "authenticated", sub: coordinator }, (client) =>
          client.query("select api.get_board($1)::text", [id]),
        ),
      () => boss.rpc("get_board", args).throwOnError(),
      () => worker.rpc("get_board", args).throwOnError(),
      () => boss.rpc("get_overdue", args).throwOnError(),
    );
  }
  const times = await medians(calls);
  const at = (size: number, column: number) => times[organizations.findIndex(({ cards }) => cards === size) * 5 + column];
  console.log("get_board, p50 in ms            bare SQL   with RLS   supabase-js   as staff   get_overdue");
  for (const { cards } of organizations) {
    const columns = [0, 1, 2, 3, 4].map((column) => ms(at(cards, column)));
    console.log(`  ${String(cards).padStart(7)} cards                ${columns.join("    ")}`);
  }
  console.log(`100,000 : 1,000 cards through supabase-js   ${ratio(at(100_000, 2), at(1_000, 2))}   (at most 1.5)`);
  console.log(`100,000 : 1,000 cards as staff of a unit    ${ratio(at(100_000, 3), at(1_000, 3))}`);
  for (const size of [1_000, 100_000]) {
    console.log(
      `supabase-js : bare SQL at ${size} cards          ${ratio(at(size, 2), at(size, 0))}   (at most 4); RLS alone ${ratio(at(size, 1), at(size, 0))}`,
    );
  }
  for (const { id, cards, coordinator } of organizations) {
    const answer = await (await signIn(backend, coordinator)).schema("api").rpc("get_board", { organization_id: id }).throwOnError();
    const json = JSON.stringify(answer.data);
    console.log(
      `answer at ${cards} cards: ${(json.length / 1024).toFixed(0)} KB, ${(gzipSync(json).length / 1024).toFixed(1)} KB gz (at most 25)`,
    );
  }
}

async function measureMoves(backend: Backend, pool: pg.Pool, organizations: BenchOrganization[]): Promise<void> {
  const calls: Call[] = [];
  for (const { id, coordinator } of organizations) {
    const boss = (await signIn(backend, coordinator)).schema("api");
    const { rows } = await pool.query<{ id: string; status: string; version: string }>(
      "select id, status, version from app.cards where organization_id = $1 and status in ('todo', 'doing') and quarter = app.quarter_of($2) limit 8",
      [id, benchToday],
    );
    const cards = rows.map((card) => ({ ...card, version: Number(card.version) }));
    let turn = 0;
    calls.push(async () => {
      const card = cards[turn++ % cards.length];
      if (card === undefined) throw new Error("An organization without cards");
      const to_status = card.status === "todo" ? "doing" : "todo";
      const args = { card_id: card.id, to_status, rank: null, expected_version: card.version, reason: null, request_id: randomUUID() };
      const answer = await boss.rpc("move_card", args).throwOnError();
      Object.assign(card, answer.data as { status: string; version: number });
    });
  }
  const times = await medians(calls);
  console.log("move_card through supabase-js, p50 in ms");
  for (const [index, { cards }] of organizations.entries()) console.log(`  ${String(cards).padStart(7)} cards   ${ms(times[index])}`);
  console.log(`100,000 : 50 cards   ${ratio(times.at(-1), times[0])}`);
}

import { randomUUID } from "node:crypto";
import { gzipSync } from "node:zlib";
import pg from "pg";
import { asPersona } from "../../supabase/local/gateway/as-persona.ts";
import { bareBoard } from "./bare-board.ts";
import { atMost, type BarLine, percentile, tellBars } from "./bars.ts";
import { benchSizes, type LargeBackend, openLargeBackend, organizationOf } from "./large-backend.ts";
import { loadBoards } from "./load-boards.ts";
import { benchToday } from "./many-cards.ts";
import { signIn } from "./sign-in.ts";
import { takeTurns } from "./take-turns.ts";

const rounds = 120;
const p50 = (times: readonly number[] | undefined) => percentile(times ?? [], 0.5);
const ms = (time: number) => time.toFixed(2).padStart(8);

/** Board and move at three sizes: what they cost must not depend on how many cards an organization has. */
export async function benchBoard(): Promise<void> {
  const large = await openLargeBackend();
  const lines = [
    ...(await measureBoards(large)),
    ...(await measureSizes(large)),
    ...(await loadBoards(large)),
    ...(await measureMoves(large)),
  ];
  tellBars("board", lines);
}

async function measureBoards(large: LargeBackend): Promise<BarLine[]> {
  const { backend, pool, organizations } = large;
  const authenticator = new pg.Pool({ connectionString: backend.databaseUrl.replace("supabase_admin", "authenticator"), max: 1 });
  authenticator.on("error", () => undefined);
  const kinds = ["bare SQL", "with RLS", "supabase-js", "as staff", "overdue"] as const;
  const calls: (() => PromiseLike<unknown>)[] = [];
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
  const times = await takeTurns(calls, rounds);
  await authenticator.end();
  const at = (size: number, kind: (typeof kinds)[number]) =>
    p50(times[organizations.findIndex(({ cards }) => cards === size) * kinds.length + kinds.indexOf(kind)]);
  console.log(`get_board, p50 in ms ${kinds.map((kind) => kind.padStart(12)).join("")}`);
  for (const size of benchSizes)
    console.log(`${`${size} cards`.padStart(20)} ${kinds.map((kind) => ms(at(size, kind)).padStart(12)).join("")}`);
  return [
    atMost("first screen, 100,000 : 1,000 cards, p50", at(100_000, "supabase-js") / at(1_000, "supabase-js"), 1.3),
    // With 1,000 cards a unit's columns are not full: less is told, not told faster.
    atMost("  as staff of one unit, 100,000 : 10,000", at(100_000, "as staff") / at(10_000, "as staff"), 1.3),
    ...benchSizes.map((size) => atMost(`first screen : bare SQL at ${size} cards`, at(size, "supabase-js") / at(size, "bare SQL"), 3)),
  ];
}

async function measureSizes({ backend, organizations }: LargeBackend): Promise<BarLine[]> {
  const lines: BarLine[] = [];
  for (const { id, cards, coordinator } of organizations) {
    const answer = await (await signIn(backend, coordinator)).schema("api").rpc("get_board", { organization_id: id }).throwOnError();
    lines.push(atMost(`first screen at ${cards} cards, gzipped`, gzipSync(JSON.stringify(answer.data)).length / 1000, 15, " kB"));
  }
  return lines;
}

async function measureMoves(large: LargeBackend): Promise<BarLine[]> {
  const { backend, pool } = large;
  const bare = new pg.Pool({ connectionString: backend.databaseUrl, max: 1, options: "-c session_replication_role=replica" });
  bare.on("error", () => undefined);
  const calls: (() => PromiseLike<unknown>)[] = [];
  for (const size of benchSizes) {
    const { id, coordinator } = organizationOf(large, size);
    const boss = (await signIn(backend, coordinator)).schema("api");
    const { rows } = await pool.query<{ id: string; status: string; version: string }>(
      "select id, status, version from app.cards where organization_id = $1 and status in ('todo', 'doing') and quarter = app.quarter_of($2) limit 8",
      [id, benchToday],
    );
    const cards = rows.map((card) => ({ ...card, version: Number(card.version) }));
    const other = await pool.query<{ id: string; rank: string }>(
      "select id, rank from app.cards where organization_id = $1 and status = 'review' limit 1",
      [id],
    );
    let turn = 0;
    calls.push(
      () => bare.query("update app.cards set status = 'review', rank = $2 where id = $1", [other.rows[0]?.id, other.rows[0]?.rank]),
      async () => {
        const card = cards[turn++ % cards.length];
        if (card === undefined) throw new Error("An organization without cards");
        const to_status = card.status === "todo" ? "doing" : "todo";
        const args = { card_id: card.id, to_status, rank: null, expected_version: card.version, reason: null, request_id: randomUUID() };
        const answer = await boss.rpc("move_card", args).throwOnError();
        Object.assign(card, answer.data as { status: string; version: number });
      },
    );
  }
  const times = await takeTurns(calls, rounds);
  await bare.end();
  return benchSizes.map((size, index) => {
    const [update, move] = [p50(times[2 * index]), p50(times[2 * index + 1])];
    return atMost(`move at ${size} cards, p50 over the bare update (${update.toFixed(1)} ms)`, move - update, 5, " ms");
  });
}

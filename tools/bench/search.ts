import pg from "pg";
import { startBackend } from "../../supabase/local/backend.ts";
import { asPersona } from "../../supabase/local/gateway/as-persona.ts";
import { countProcessorTime } from "./processor-time.ts";
import { type BenchOrganization, benchToday, makeManyCards } from "./many-cards.ts";
import { takeTurns } from "./take-turns.ts";

const sizes = [1_000, 10_000, 100_000];
const rounds = 20;

/** What somebody types: common words, rare ones, both, beginnings, a unit, a comment, a number, nothing to be found. */
const typed = [
  "c",
  "th",
  "chuyen doi so",
  "chuyển đổi số quốc gia trên địa bàn",
  "so hoa ho so thu tuc hanh chinh",
  "tap huan nong thon moi",
  "hiem",
  "hiem thay so hoa",
  "hiem c t k d",
  "cu ky",
  "cu ky th ng",
  "tram y te",
  "truong tieu hoc so hoa",
  "nghiem thu",
  "chuyen doi so nghiem thu",
  "#12",
  "2026",
  "khong co gi nhu the",
  "th ch ng kh tr ph xyz",
];

/** Search at three sizes, for who sees everything and for a member of one of twenty units. */
export async function benchSearch(): Promise<void> {
  const backend = await startBackend({ today: benchToday });
  const pool = new pg.Pool({ connectionString: backend.databaseUrl, max: 2 });
  const authenticator = new pg.Pool({ connectionString: backend.databaseUrl.replace("supabase_admin", "authenticator"), max: 2 });
  for (const each of [pool, authenticator]) each.on("error", () => undefined);
  try {
    const organizations: BenchOrganization[] = [];
    for (const size of sizes) {
      organizations.push(await makeManyCards(pool, size));
      await writeWords(pool, organizations.at(-1)?.id ?? "");
    }
    await pool.query("vacuum analyze");
    for (const who of ["coordinator", "staff"] as const) await measure(authenticator, organizations, who);
  } finally {
    await Promise.all([pool.end(), authenticator.end()]);
    await backend.stop();
  }
}

/** What many-cards.ts lacks: rare words in one title of 1,000, a word that only old cards have, comments on one card of ten. */
async function writeWords(pool: pg.Pool, organization: string): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    await client.query("set local session_replication_role = replica");
    for (const statement of writing) await client.query(statement, [organization]);
    await client.query("commit");
  } finally {
    client.release();
  }
}

const writing = [
  `update app.tasks t set title = title
     || case when position % 1000 = 7 then ' hiếm thấy' else '' end
     || case when position <= (select count(*) from app.tasks o where o.organization_id = $1) / 3 then ' theo quy định cũ kỹ' else '' end
   where organization_id = $1`,
  `insert into app.comments (organization_id, card_id, body)
   select c.organization_id, c.id, case when c.number % 50 = 0 then 'Đã nghiệm thu, đề nghị thanh toán' else 'Đề nghị đơn vị khẩn trương triển khai, báo cáo trước ngày 15' end
   from app.cards c where c.organization_id = $1 and c.number % 10 = 0`,
  "update app.cards c set comment_count = 1 where c.organization_id = $1 and c.number % 10 = 0",
  "select private.write_card_words(array(select c.id from app.cards c where c.organization_id = $1))",
];

type Person = "coordinator" | "staff";

const ask = (authenticator: pg.Pool, organization: BenchOrganization, who: Person, words: string) =>
  asPersona(authenticator, { role: "authenticated", sub: organization[who] }, async (client) => {
    const { rows } = await client.query<{ answer: { found: unknown[] } }>("select api.search_cards($1, $2) as answer", [
      organization.id,
      words,
    ]);
    return rows[0]?.answer.found.length ?? 0;
  });

async function measure(authenticator: pg.Pool, organizations: BenchOrganization[], who: Person): Promise<void> {
  const calls = typed.flatMap((words) => organizations.map((organization) => () => ask(authenticator, organization, who, words)));
  const times = await takeTurns(calls, rounds);
  const timesOf = (words: string, size: number) => times[typed.indexOf(words) * sizes.length + sizes.indexOf(size)] ?? [];
  const large = organizations.at(-1);
  if (large === undefined) return;
  console.log(
    `search_cards as ${who}: p50 and p95 in ms at ${sizes.join(", ")} cards; at the last: ms of the processor, cards on the first page`,
  );
  let worked = 0;
  for (const words of typed) {
    const count = countProcessorTime();
    let found = 0;
    for (let round = 0; round < rounds; round++) found = await ask(authenticator, large, who, words);
    const processor = (count() ?? NaN) / rounds;
    worked = Math.max(worked, processor);
    const columns = sizes.map((size) => `${at(timesOf(words, size), 0.5)} ${at(timesOf(words, size), 0.95)}`);
    console.log(`  ${`«${words}»`.padEnd(40)}${columns.join("  ")}  ${processor.toFixed(1).padStart(6)}  ${found}`);
  }
  const all = sizes.map((size) => typed.flatMap((words) => timesOf(words, size)));
  console.log(`  ${"all".padEnd(40)}${all.map((list) => `${at(list, 0.5)} ${at(list, 0.95)}`).join("  ")}`);
  console.log(`  100,000 : 1,000 cards, p95            ${(quantile(all[2], 0.95) / quantile(all[0], 0.95)).toFixed(2)}`);
  console.log(
    `  p95 at 100,000 cards                  ${at(all[2], 0.95)} ms (at most 50); the dearest question takes ${worked.toFixed(1)} ms of the processor`,
  );
}

const quantile = (list: number[] = [], part: number) => [...list].sort((a, b) => a - b)[Math.floor(list.length * part)] ?? NaN;
const at = (list: number[] | undefined, part: number) => quantile(list, part).toFixed(1).padStart(6);

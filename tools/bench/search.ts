import pg from "pg";
import { asPersona } from "../../supabase/local/gateway/as-persona.ts";
import { openLargeBackend } from "./large-backend.ts";
import type { BenchOrganization } from "./many-cards.ts";

const sizes = [1_000, 10_000, 100_000];
const rounds = 40;

/** What somebody types: common words, rare ones, both, beginnings, a unit, a comment, a number, nothing to be found. */
const typed = [
  "c",
  "th",
  "chuyen doi so",
  "chuyển đổi số trong trường học",
  "chuyen doi so mam non",
  "so ket ba nam chuyen doi",
  "hiem",
  "hiem thay quy 1",
  "hiem c t k d",
  "cu ky",
  "cu ky th ng",
  "tram y te",
  "tram y te hoc sinh",
  "nghiem thu",
  "chuyen doi so nghiem thu",
  "#12",
  "2026",
  "khong co gi nhu the",
  "th ch ng kh tr ph xyz",
];

/** Search at three sizes, for who sees everything and for a member of one of sixty units. */
export async function benchSearch(): Promise<void> {
  const { backend, pool, organizations } = await openLargeBackend();
  const authenticator = new pg.Pool({ connectionString: backend.databaseUrl.replace("supabase_admin", "authenticator"), max: 2 });
  authenticator.on("error", () => undefined);
  try {
    for (const { id } of organizations) await writeTitles(pool, id);
    await pool.query("vacuum analyze");
    for (const who of ["coordinator", "staff"] as const) await measure(authenticator, organizations, who);
  } finally {
    await authenticator.end();
  }
}

/** Titles as plans have them, of parts that come again and again; rare words in one of 1,000; a word that only old cards have; comments on one of ten. */
async function writeTitles(pool: pg.Pool, organization: string): Promise<void> {
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

const verbs = [
  "Tham mưu ban hành kế hoạch",
  "Tổ chức tuyên truyền, phổ biến",
  "Hướng dẫn, kiểm tra việc thực hiện",
  "Rà soát, cập nhật, bổ sung số liệu",
  "Xây dựng và triển khai mô hình",
  "Phối hợp tổ chức hội nghị tập huấn",
  "Đôn đốc, tổng hợp báo cáo kết quả",
  "Sơ kết, tổng kết, đánh giá",
];
const subjects = [
  "chuyển đổi số",
  "cải cách hành chính, thủ tục hành chính",
  "phòng cháy, chữa cháy và cứu nạn, cứu hộ",
  "xây dựng nông thôn mới nâng cao",
  "giảm nghèo bền vững và an sinh xã hội",
  "bảo vệ môi trường, thu gom rác thải sinh hoạt",
  "phòng, chống thiên tai và tìm kiếm cứu nạn",
  "phổ cập giáo dục, xóa mù chữ",
  "chăm sóc sức khỏe người cao tuổi",
  "quản lý đất đai, trật tự xây dựng",
  "bảo đảm an toàn giao thông",
];
const places = [
  "trong trường học",
  "trên địa bàn xã",
  "tại các thôn, tổ dân phố",
  "đối với học sinh mầm non",
  "cho hộ kinh doanh cá thể",
  "giai đoạn 2026 - 2030",
  "theo chỉ đạo của Ủy ban nhân dân tỉnh",
];
const pick = (list: string[], by: string) => `(array[${list.map((words) => `'${words}'`).join(", ")}])[1 + (${by}) % ${list.length}]`;

const writing = [
  `update app.tasks t set title = ${pick(verbs, "position * 7 / 3")} || ' ' || ${pick(subjects, "position * 5 / 2")} || ' '
     || ${pick(places, "position / 4")} || ', năm ' || 2025 + position % 4
     || case when position % 1000 = 7 then ' hiếm thấy' else '' end
     || case when position <= (select count(*) from app.tasks o where o.organization_id = $1) / 3 then ' theo quy định cũ kỹ' else '' end
   where organization_id = $1`,
  `insert into app.comments (organization_id, card_id, body)
   select c.organization_id, c.id, case when c.number % 50 = 0 then 'Đã nghiệm thu, đề nghị thanh toán' else 'Đề nghị đơn vị khẩn trương triển khai, báo cáo trước ngày 15' end
   from app.cards c where c.organization_id = $1 and c.number % 10 = 0`,
  "update app.cards c set comment_count = 1 where c.organization_id = $1 and c.number % 10 = 0",
  "select private.write_card_words(array(select c.id from app.cards c where c.organization_id = $1))",
];

async function measure(authenticator: pg.Pool, organizations: BenchOrganization[], who: "coordinator" | "staff"): Promise<void> {
  const times = new Map<string, number[]>();
  const found = new Map<string, number>();
  for (let round = -3; round < rounds; round++) {
    for (const words of typed) {
      for (const organization of organizations) {
        const key = `${words}/${organization.cards}`;
        await asPersona(authenticator, { role: "authenticated", sub: organization[who] }, async (client) => {
          const begun = performance.now();
          const { rows } = await client.query<{ answer: { found: unknown[] } }>("select api.search_cards($1, $2) as answer", [
            organization.id,
            words,
          ]);
          if (round >= 0) times.set(key, [...(times.get(key) ?? []), performance.now() - begun]);
          found.set(key, rows[0]?.answer.found.length ?? 0);
        });
      }
    }
  }
  console.log(`search_cards as ${who}, p50 and p95 in ms at ${sizes.join(", ")} cards, and how many the first page has at the last`);
  for (const words of typed) {
    const columns = sizes.map((size) => {
      const list = times.get(`${words}/${size}`) ?? [];
      return `${at(list, 0.5)} ${at(list, 0.95)}`;
    });
    console.log(`  ${`«${words}»`.padEnd(36)}${columns.join("  ")}  ${found.get(`${words}/100000`)}`);
  }
  const all = sizes.map((size) => typed.flatMap((words) => times.get(`${words}/${size}`) ?? []));
  console.log(`  ${"all".padEnd(36)}${all.map((list) => `${at(list, 0.5)} ${at(list, 0.95)}`).join("  ")}`);
  console.log(`  100,000 : 1,000 cards, p95            ${(quantile(all[2], 0.95) / quantile(all[0], 0.95)).toFixed(2)}`);
  console.log(`  p95 at 100,000 cards                  ${at(all[2], 0.95)} ms (at most 50)`);
}

const quantile = (list: number[] = [], part: number) => [...list].sort((a, b) => a - b)[Math.floor(list.length * part)] ?? NaN;
const at = (list: number[] | undefined, part: number) => quantile(list, part).toFixed(1).padStart(6);

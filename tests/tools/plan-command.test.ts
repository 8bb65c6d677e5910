import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { wordsOfMessage } from "../../src/core/plan/message-sentences.ts";
import { refusalSentences } from "../../src/core/refusal.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const fixture = join(root, "tests/fixtures/plans/gach-dau-dong-va-dau-cong/source.txt");
const folder = mkdtempSync(join(tmpdir(), "plan-command-"));

function plan(...args: string[]) {
  const run = spawnSync(process.execPath, ["--import", "tsx", join(root, "tools/plan.ts"), ...args], { cwd: root, encoding: "utf8" });
  return { out: run.stdout, err: run.stderr, code: run.status };
}

describe("the plan command", () => {
  it("prints a table that people can read, and marks what is overdue", () => {
    const { out, code } = plan(fixture, "--today", "2024-08-01");
    expect(code).toBe(0);
    expect(out).toContain("7 nhiệm vụ");
    expect(out).toContain("30/06/2024");
    expect(out).toContain("(quá hạn)");
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(120);
  }, 20_000);

  it("prints JSON for machines", () => {
    const { out } = plan(fixture, "--json");
    expect(JSON.parse(out)).toMatchObject({
      plan: { number: "112/KH-PNV" },
      tasks: [{ kind: "row", due: "2024-06-30" }, {}, { due: "2024-09-30", dueExclusive: true }, {}, {}, {}, {}],
    });
  }, 20_000);

  it("resolves time phrases in the order given", () => {
    const file = join(folder, "times.json");
    writeFileSync(
      file,
      JSON.stringify([
        { id: "a", phrase: "Quý I", context: { planYear: 2026, issuedOn: null } },
        { id: "b", phrase: "31/02/2026", context: {} },
      ]),
    );
    expect(JSON.parse(plan("--times", file).out)).toEqual([
      { id: "a", start: "2026-01-01", due: "2026-03-31", dueExclusive: false, recurrence: null, kind: "range" },
      { id: "b", error: true },
    ]);
  }, 20_000);

  it("says in one sentence why it refuses", () => {
    const empty = join(folder, "rong.txt");
    writeFileSync(empty, "");
    expect(plan(empty)).toMatchObject({ out: "", err: `${refusalSentences["file.empty"]}\n`, code: 1 });
    expect(plan(join(folder, "khong-co.txt"))).toMatchObject({ code: 1 });
    expect(plan().err).toContain("Cách dùng");
  }, 40_000);

  it("reads many files, sums them up, and does not stop at a broken one", () => {
    const empty = join(folder, "trong.txt");
    writeFileSync(empty, "");
    const { out, err, code } = plan(empty, fixture, fixture);
    expect(code).toBe(1);
    expect(err).toBe(`${empty}: ${refusalSentences["file.empty"]}\n`);
    expect(out).toMatch(/^trong\.txt\s+không đọc$/mu);
    expect(out).toMatch(/^source\.txt\s+7\s+\d+\s+\d+\s+\d+\s+\d+\.\d\d$/mu);
    expect(out).toMatch(/^Cộng 2\/3 tệp\s+14\s/mu);
  }, 20_000);

  it("prints a list for machines where there are several files", () => {
    const { out, code } = plan(fixture, join(folder, "khong-co.docx"), "--json");
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject([
      { file: fixture, plan: { number: "112/KH-PNV" } },
      { file: join(folder, "khong-co.docx"), refused: null },
    ]);
  }, 20_000);

  it("prints remarks in words, and explains", () => {
    const file = join(folder, "sai-ngay.txt");
    writeFileSync(file, "KẾ HOẠCH\nCông tác năm 2026\n\nI. NHIỆM VỤ\n1. Trồng cây\n- Chủ trì: Đoàn xã\n- Thời gian: ngày 31/02/2026\n");
    const { out, code } = plan(file, "--explain");
    expect(code).toBe(0);
    expect(out).toContain("Chủ trì: Đoàn xã — ghi rõ, đứng sau «Chủ trì»");
    expect(out).toContain(`• ${wordsOfMessage("time.impossible").sentence} «ngày 31/02/2026»`);
  }, 20_000);

  it("writes tasks to a file, and says where it can not", () => {
    const out = join(folder, "viec.csv");
    expect(plan(fixture, "--out", out)).toMatchObject({ out: `Đã ghi 7 nhiệm vụ vào «${out}».\n`, code: 0 });
    expect(readFileSync(out, "utf8").split("\r\n")[1]).toContain("30/06/2024");
    const nowhere = join(folder, "khong-co", "viec.xlsx");
    expect(plan(fixture, "--out", nowhere)).toMatchObject({ err: `Không ghi được tệp «${nowhere}».\n`, code: 1 });
  }, 40_000);
});

import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
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
});

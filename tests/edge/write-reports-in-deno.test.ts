import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import mammoth from "mammoth";

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeDocx } from "../../src/writers/write-docx.ts";
import { writePdf } from "../../src/writers/write-pdf.ts";
import { writeXlsx } from "../../src/writers/write-xlsx.ts";
import { denoBinary } from "../../supabase/local/functions/deno-binary.ts";
import { defaultDataFolder } from "../../supabase/local/postgres.ts";
import { largeReport } from "../writers/large-report.ts";
import { readPdf } from "../writers/read-pdf.ts";
import { readSheet } from "../writers/read-workbook.ts";
import { sampleReport } from "../writers/sample-report.ts";
import { sampleWorkbook } from "../writers/sample-workbook.ts";

const root = resolve(import.meta.dirname, "../..");
const config = join(import.meta.dirname, "write-reports/deno.json");
const folder = mkdtempSync(join(tmpdir(), "dung-han-reports-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs it as functions are run: from the packages that lie here, with no right but to read them. */
function runInDeno(jobs: unknown): Promise<string> {
  const args = [
    ...["run", "--quiet", "--no-prompt", "--no-lock", "--cached-only", "--node-modules-dir=manual", "--allow-env"],
    ...[`--allow-read=${root},${folder}`, `--allow-write=${folder}`, "--config", config],
    ...[join(import.meta.dirname, "write-reports/write-reports.mjs"), folder],
  ];
  const env = { ...process.env, DENO_DIR: join(defaultDataFolder, "deno"), NO_COLOR: "1" };
  const child = spawn(denoBinary(), args, { cwd: root, env, stdio: ["pipe", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
  child.stdin.end(JSON.stringify(jobs));
  return new Promise((done, fail) => child.on("close", (code) => (code === 0 ? done(said) : fail(new Error(said)))));
}

const written = (name: string) => new Uint8Array(readFileSync(join(folder, name)));
const textOfPdf = async (bytes: Uint8Array) => (await readPdf(bytes)).map((page) => page.lines);
const textOfDocx = async (bytes: Uint8Array) => (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value;
const cellsOfXlsx = (bytes: Uint8Array, sheet: number) => readSheet(bytes, sheet);

describe("the writers in Deno, through the functions' door", () => {
  let said: string;
  beforeAll(async () => {
    said = await runInDeno([
      { name: "sample", kind: "docx", value: sampleReport },
      { name: "sample", kind: "pdf", value: sampleReport },
      { name: "sample", kind: "xlsx", value: sampleWorkbook },
      { name: "large", kind: "docx", value: largeReport() },
      { name: "large", kind: "pdf", value: largeReport() },
    ]);
  }, 120_000);

  it("say nothing of their own", () => {
    expect(said.trim().split("\n")).toHaveLength(5);
    expect(said).not.toMatch(/warn|policy|deprecat/iu);
  });

  it("write the same texts as in Node: Word", async () => {
    expect(await textOfDocx(written("sample.docx"))).toEqual(await textOfDocx(await writeDocx(sampleReport)));
    expect(await textOfDocx(written("large.docx"))).toEqual(await textOfDocx(await writeDocx(largeReport())));
  }, 120_000);

  it("write the same texts at the same places as in Node: PDF", async () => {
    expect(await textOfPdf(written("sample.pdf"))).toEqual(await textOfPdf(await writePdf(sampleReport)));
    expect(await textOfPdf(written("large.pdf"))).toEqual(await textOfPdf(await writePdf(largeReport())));
  }, 120_000);

  it("write the same cells as in Node: spreadsheet", async () => {
    const inNode = await writeXlsx(sampleWorkbook);
    for (const sheet of [1, 2]) expect(await cellsOfXlsx(written("sample.xlsx"), sheet)).toEqual(await cellsOfXlsx(inNode, sheet));
  });
});

it("the versions named for Deno are those that are tested here", () => {
  const { imports } = JSON.parse(readFileSync(config, "utf8")) as { imports: Record<string, string> };
  for (const [specifier, target] of Object.entries(imports)) {
    const name = specifier.replace(/\/$/u, "");
    const { version } = JSON.parse(readFileSync(join(root, "node_modules", name, "package.json"), "utf8")) as { version: string };
    expect(target.replace(/^npm:\/?/u, "").replace(/\/$/u, "")).toBe(`${name}@${version}`);
  }
});

import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readDocument } from "../../../src/readers/read-file.ts";
import { buildDocx } from "../build-docx.ts";
import { buildDoc } from "./build-doc.ts";
import { inList, paragraph, row } from "./doc-parts.ts";

const office = ["/usr/bin/soffice", "/usr/local/bin/soffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"].find(existsSync);
const folder = mkdtempSync(join(tmpdir(), "dung-han-office-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function convert(program: string, name: string, bytes: Uint8Array, to: string): Uint8Array {
  writeFileSync(join(folder, name), bytes);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync(program, [profile, "--headless", "--convert-to", to, "--outdir", folder, join(folder, name)], { stdio: "ignore" });
  return new Uint8Array(readFileSync(join(folder, name.replace(/\.\w+$/u, `.${to.split(":")[0] ?? ""}`))));
}

async function blocksOf(bytes: Uint8Array) {
  const read = await readDocument({ name: "", bytes });
  if (!read.ok) throw new Error(read.error.code);
  // it writes the parts of one list as several, so that its first level begins anew
  return read.value.document.blocks.map((block) => ({ ...block, text: block.text.replace(/^[IVX]+\. /u, "") }));
}

const built = buildDoc({
  body: [
    paragraph("Kế hoạch"),
    paragraph("Mục đích", { changes: inList(1, 0) }),
    ...row(["Nội dung", "Chủ trì"], [0, 3000, 6000]),
    paragraph("Thấy"),
  ],
  lists: [[{ format: 1, pattern: "\u0000." }]],
});

describe("old Word files and LibreOffice", () => {
  it("our own file reads", async () => {
    expect(await blocksOf(built)).toMatchObject([
      { text: "Kế hoạch" },
      { text: "Mục đích" },
      { text: "Nội dung\tChủ trì" },
      { text: "Thấy" },
    ]);
  });

  if (office !== undefined) {
    it("our reader reads what it makes of a .docx as it reads the .docx", async () => {
      const docx = await buildDocx();
      expect(await blocksOf(convert(office, "plan.docx", docx, "doc:MS Word 97"))).toEqual(await blocksOf(docx));
    }, 120_000);

    it("it opens the files that our tests make", async () => {
      expect(await blocksOf(convert(office, "built.doc", built, "docx"))).toEqual(await blocksOf(built));
    }, 120_000);
  }
});

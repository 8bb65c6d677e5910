import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { writeDocx } from "../../src/writers/write-docx.ts";
import { inOneLine, readPdf } from "./read-pdf.ts";
import { sampleReport } from "./sample-report.ts";

const office = ["/usr/bin/soffice", "/usr/local/bin/soffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"].find(existsSync);
const folder = mkdtempSync(join(tmpdir(), "dung-han-report-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a report as Word and an office program", () => {
  it("is a file that is not empty", async () => {
    expect((await writeDocx(sampleReport)).length).toBeGreaterThan(5000);
  });

  if (office !== undefined) {
    it("prints on pages: numbered from the second, the table's head again, the signatures at the end", { timeout: 120_000 }, async () => {
      writeFileSync(join(folder, "report.docx"), await writeDocx(sampleReport));
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      execFileSync(office, [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, join(folder, "report.docx")], {
        stdio: "ignore",
      });
      const pages = await readPdf(new Uint8Array(readFileSync(join(folder, "report.pdf"))));
      expect(
        pages.map((page) => page.lines.filter((line) => line.top < 56 && line.text.trim() !== "").map((line) => line.text.trim())),
      ).toEqual([[], ["2"]]);
      const [first = "", second = ""] = pages.map((page) => inOneLine(page.text));
      expect(first).toContain("BC-UBND");
      expect(first).toContain("STT");
      expect(second).toContain("STT");
      expect(second.replaceAll(" ", "")).toContain("VT,VHXH.");
    });
  }
});

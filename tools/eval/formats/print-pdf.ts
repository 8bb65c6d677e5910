import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { findBrowser } from "../../../tests/browser/support/find-browser.ts";
import type { Piece } from "./office-pieces.ts";
import { writeDocx } from "./write-docx.ts";
import { printedLabel, writeHtml } from "./write-html.ts";

/** Prints documents to PDF files until it is closed. */
export interface Printer {
  name: string;
  print: (pieces: readonly Piece[]) => Promise<Uint8Array>;
  close: () => Promise<void>;
}

function findOffice(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return ["soffice", "libreoffice"].flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

const fonts = dirname(createRequire(import.meta.url).resolve("dejavu-fonts-ttf/ttf/DejaVuSerif.ttf"));

/** Names a font that has every Vietnamese letter: an office has Times New Roman, a machine that tests need not have it. */
function writeFontList(folder: string): string {
  const path = join(folder, "fonts.conf");
  writeFileSync(path, `<?xml version="1.0"?><fontconfig><dir>${fonts}</dir><cachedir>${join(folder, "fonts")}</cachedir></fontconfig>`);
  return path;
}

function officePrinter(office: string): Printer {
  const folder = mkdtempSync(join(tmpdir(), "dung-han-office-"));
  const env = { ...process.env, FONTCONFIG_FILE: writeFontList(folder) };
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  return {
    name: "LibreOffice",
    print: async (pieces) => {
      writeFileSync(join(folder, "plan.docx"), await writeDocx(pieces));
      execFileSync(office, [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, join(folder, "plan.docx")], {
        stdio: "ignore",
        env,
      });
      return new Uint8Array(readFileSync(join(folder, "plan.pdf")));
    },
    close: () => Promise.resolve(rmSync(folder, { recursive: true, force: true })),
  };
}

/** A page's lists are printed with signs of the browser's own; here they are written out as Word prints them. */
const writtenOut = (pieces: readonly Piece[]): Piece[] =>
  pieces.map((piece) =>
    piece.kind === "table" || !piece.item ? piece : { ...piece, text: `${printedLabel(piece.item)} ${piece.text}`, item: null },
  );

async function browserPrinter(): Promise<Printer> {
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: ["--no-sandbox"] });
  const footer = '<div style="font-size: 10px; width: 100%; text-align: center"><span class="pageNumber"></span></div>';
  return {
    name: "Chromium",
    print: async (pieces) => {
      const page = await browser.newPage();
      await page.setContent(writeHtml(writtenOut(pieces)));
      const margin = { top: "2cm", bottom: "2cm", left: "3cm", right: "2cm" };
      const pdf = await page.pdf({
        format: "A4",
        margin,
        displayHeaderFooter: true,
        headerTemplate: "<span></span>",
        footerTemplate: footer,
      });
      await page.close();
      return new Uint8Array(pdf);
    },
    close: () => browser.close(),
  };
}

/** LibreOffice where it is installed, otherwise the browser of the tests. Both print page numbers or none, on A4. */
export async function openPrinter(): Promise<Printer> {
  const office = findOffice();
  return office === undefined ? browserPrinter() : officePrinter(office);
}

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
  print: (documents: readonly (readonly Piece[])[]) => Promise<Uint8Array[]>;
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
    // it starts slowly, so all files are printed at once
    print: async (documents) => {
      const paths = documents.map((_, i) => join(folder, `plan-${i}`));
      for (const [i, pieces] of documents.entries()) writeFileSync(`${paths[i]}.docx`, await writeDocx(pieces));
      const sources = paths.map((path) => `${path}.docx`);
      execFileSync(office, [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, ...sources], { stdio: "ignore", env });
      return paths.map((path) => new Uint8Array(readFileSync(`${path}.pdf`)));
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
    print: async (documents) => {
      const files: Uint8Array[] = [];
      const page = await browser.newPage();
      const margin = { top: "2cm", bottom: "2cm", left: "3cm", right: "2cm" };
      for (const pieces of documents) {
        await page.setContent(writeHtml(writtenOut(pieces)));
        const header = { displayHeaderFooter: true, headerTemplate: "<span></span>", footerTemplate: footer };
        files.push(new Uint8Array(await page.pdf({ format: "A4", margin, ...header })));
      }
      await page.close();
      return files;
    },
    close: () => browser.close(),
  };
}

/** Every printer that there is: the browser of the tests, and LibreOffice where it is installed. Both print on A4. */
export function printersHere(): { name: string; open: () => Promise<Printer> }[] {
  const office = findOffice();
  const browser = { name: "Chromium", open: browserPrinter };
  return office === undefined ? [browser] : [browser, { name: "LibreOffice", open: () => Promise.resolve(officePrinter(office)) }];
}

/** LibreOffice where it is installed, otherwise the browser of the tests. */
export async function openPrinter(): Promise<Printer> {
  const office = findOffice();
  return office === undefined ? browserPrinter() : officePrinter(office);
}

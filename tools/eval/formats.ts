import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PlainDocument } from "../../src/core/document/document.ts";
import { type Agreement, agreementLine, agreementOf, differencesOf, type PlanJson } from "./agreement.ts";
import { allowedLoss, lostAgainst } from "./bars.ts";
import { type Piece, piecesOf, piecesOfLines } from "./formats/office-pieces.ts";
import { openPrinter, type Printer } from "./formats/print-pdf.ts";
import { writeDocx } from "./formats/write-docx.ts";
import { writeHtml } from "./formats/write-html.ts";
import { ownPlans } from "./own-plans.ts";
import { documentOfBytes, documentOfFile, jsonOfDocument } from "./read-plan-file.ts";
import { documentsOf, goldOf, type RealPlans } from "./real-plans.ts";
import { scorePlans } from "./run-scorer.ts";

/** A way to make files of documents. */
export interface Format {
  name: string;
  write: (documents: readonly (readonly Piece[])[]) => Promise<Uint8Array[]>;
}

const oneByOne =
  (write: (pieces: readonly Piece[]) => Promise<Uint8Array> | Uint8Array): Format["write"] =>
  async (documents) => {
    const files: Uint8Array[] = [];
    for (const pieces of documents) files.push(await write(pieces));
    return files;
  };

/** The formats that need no program besides this one. */
export const plainFormats: Format[] = [
  { name: "plan.docx", write: oneByOne(writeDocx) },
  { name: "plan.html", write: oneByOne((pieces) => new TextEncoder().encode(writeHtml(pieces))) },
];

/** PDF files by the printer that there is. */
export const pdfFormat = (printer: Printer): Format => ({ name: "plan.pdf", write: printer.print });

/** A plan with what is read from its text. */
export interface FormatCase {
  name: string;
  pieces: Piece[];
  fromText: PlanJson;
}

/** What files of a format are read as. */
async function readAs(format: Format, cases: readonly FormatCase[]): Promise<PlanJson[]> {
  const plans: PlanJson[] = [];
  for (const file of await format.write(cases.map(({ pieces }) => pieces)))
    plans.push(jsonOfDocument(await documentOfBytes(format.name, file)));
  return plans;
}

const caseOf = (name: string, document: PlainDocument): FormatCase => ({
  name,
  pieces: piecesOf(document),
  fromText: jsonOfDocument(document),
});

/** The project's own plans, as an office would write them. */
export async function ownCases(): Promise<FormatCase[]> {
  return Promise.all(ownPlans().map(async ({ slug, source }) => caseOf(slug, await documentOfFile(source))));
}

/** The same with every line of the source as a paragraph, as a text is that somebody opened and saved in Word. */
export async function ownCasesByLine(): Promise<FormatCase[]> {
  const texts = ownPlans().filter(({ source }) => source.endsWith(".txt"));
  return Promise.all(
    texts.map(async ({ slug, source }) => ({
      name: `${slug}, line by line`,
      pieces: piecesOfLines(readFileSync(source, "utf8")),
      fromText: jsonOfDocument(await documentOfFile(source)),
    })),
  );
}

/** How far files of a format agree with the texts they were made of. */
export async function agreementAs(format: Format, cases: readonly FormatCase[], verbose = false): Promise<Agreement> {
  const read = await readAs(format, cases);
  const pairs = cases.flatMap(({ name, fromText }, i) => {
    const got = read[i];
    if (!got) throw new Error(`${name} was not written`);
    const differences = verbose ? differencesOf(fromText, got) : [];
    if (differences.length > 0) console.log(`${name} as ${format.name}:\n${differences.join("\n")}`);
    return [{ wanted: fromText, got }];
  });
  return agreementOf(pairs);
}

function lossesOf(name: string, agreement: Agreement): string[] {
  return Object.entries(agreement)
    .filter(([, share]) => share < 1 - allowedLoss)
    .map(([kind, share]) => `${name}: ${kind} agrees with the text in ${share.toFixed(3)} only`);
}

async function evalRealFormats(formats: readonly Format[], plans: RealPlans, verbose: boolean): Promise<string[]> {
  const gold = goldOf(plans);
  const documents = await documentsOf(plans, gold.keys(), "txt");
  const office = [...documents].map(([name, document]) => caseOf(name, document));
  const byLine = office.map((each) => ({
    ...each,
    pieces: piecesOfLines(readFileSync(join(plans.folder, "text", `${each.name}.txt`), "utf8")),
  }));
  const asText = scorePlans(plans.scorer, gold, new Map(office.map(({ name, fromText }) => [name, fromText])), false);
  const failures: string[] = [];
  for (const format of formats) {
    for (const [way, cases] of [
      ["", office],
      [", line by line", byLine],
    ] as const) {
      const results = await readAs(format, cases);
      const read = new Map(cases.flatMap(({ name }, i): [string, PlanJson][] => (results[i] ? [[name, results[i]]] : [])));
      const { lines, totals } = scorePlans(plans.scorer, gold, read, verbose);
      const name = `${format.name}${way}`;
      console.log(`${name}: ${lines.split("\n").at(-1)}`);
      if (verbose) console.log(lines);
      failures.push(...lostAgainst(name, asText.totals, totals));
    }
  }
  return failures;
}

/** Reads plans as Word, HTML and PDF files and says what they lose against their texts. */
export async function evalFormats(real: RealPlans | null, verbose: boolean): Promise<string[]> {
  const printer = await openPrinter();
  try {
    const failures: string[] = [];
    const formats = [...plainFormats, pdfFormat(printer)];
    for (const format of formats) {
      for (const [way, cases] of [
        ["", await ownCases()],
        [", line by line", await ownCasesByLine()],
      ] as const) {
        const agreement = await agreementAs(format, cases, verbose);
        const name = `own plans as ${format.name}${way}`;
        console.log(`${name}: ${agreementLine(agreement)}`);
        failures.push(...lossesOf(name, agreement));
      }
    }
    if (real) failures.push(...(await evalRealFormats(formats, real, verbose)));
    return failures;
  } finally {
    await printer.close();
  }
}

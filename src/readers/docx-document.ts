import { refuse, ok, type Result } from "../core/result.ts";
import { readHtml } from "./html-document.ts";
import type { LabelledParagraph } from "./list-labels.ts";
import type { OpenedDocument } from "./opened-document.ts";
import type { Refusal } from "./refusal.ts";
import { linesOfPart } from "./word-lines.ts";
import { labelledParagraphs } from "./word-paragraphs.ts";
import { isWithin, zipEntries, zipText } from "./zip.ts";

const unpackedLimit = 100_000_000;
const pageHeader = /^word\/(?:header|footer)\d*\.xml$/u;
const headersLimit = 12;
const linesOfHeader = 10;
const linesOfBody = 60;

/** What mammoth's tree looks like, as far as labels need it. */
interface WordElement {
  type: string;
  value?: string;
  children?: WordElement[];
  numbering?: unknown;
}

const textOf = (element: WordElement): string =>
  element.type === "text" ? (element.value ?? "") : (element.children ?? []).map(textOf).join("");
const key = (text: string) => text.replace(/\s+/gu, "");

/** Puts the printed numbers back in front of numbered paragraphs, matching them by their order and text. */
function withLabels(root: WordElement, paragraphs: readonly LabelledParagraph[]): WordElement {
  let next = 0;
  const visit = (element: WordElement): WordElement => {
    if (element.type !== "paragraph") return element.children ? { ...element, children: element.children.map(visit) } : element;
    const text = key(textOf(element));
    let at = next;
    while (at < paragraphs.length && at < next + 40 && key(paragraphs[at]?.text ?? "") !== text) at++;
    const found = at < next + 40 ? paragraphs[at] : undefined;
    if (found) next = at + 1;
    const children = (element.children ?? []).map(visit);
    if (!found?.label) return { ...element, numbering: null, children };
    return { ...element, numbering: null, children: [{ type: "text", value: `${found.label} ` }, ...children] };
  };
  return visit(root);
}

function isWordElement(value: unknown): value is WordElement {
  return typeof value === "object" && value !== null && "type" in value;
}

/** Reads a .docx file. Automatic list numbers, which Word does not store as text, are put back; merged cells are kept. */
export async function documentOfDocx(bytes: Uint8Array): Promise<Result<OpenedDocument, Refusal>> {
  const entries = zipEntries(bytes);
  if (entries === null) return refuse({ code: "file.broken" });
  if (!entries.some((entry) => entry.name === "word/document.xml")) return refuse({ code: "file.type" });
  if (!isWithin(entries, unpackedLimit)) return refuse({ code: "file.too_large" });
  const part = (name: string) => zipText(bytes, entries, name, unpackedLimit);
  const [xml, numbering, styles] = await Promise.all([part("word/document.xml"), part("word/numbering.xml"), part("word/styles.xml")]);
  if (xml === null) return refuse({ code: "file.broken" });
  // a part that is there but would not open is damaged, or larger than the archive's directory admits
  const has = (name: string) => entries.some((entry) => entry.name === name);
  if ((numbering === null && has("word/numbering.xml")) || (styles === null && has("word/styles.xml")))
    return refuse({ code: "file.broken" });
  const headerEntries = entries.filter((entry) => pageHeader.test(entry.name)).slice(0, headersLimit);
  const headers = await Promise.all(headerEntries.map((entry) => part(entry.name)));
  const top = headers.flatMap((header) => linesOfPart(header ?? "", linesOfHeader));
  top.push(...linesOfPart(xml, linesOfBody));
  const paragraphs = labelledParagraphs(xml, numbering, styles);
  const { default: mammoth } = await import("mammoth");
  const copy = Uint8Array.from(bytes);
  const input = typeof Buffer === "undefined" ? { arrayBuffer: copy.buffer } : { buffer: Buffer.from(copy) };
  const html = await mammoth
    .convertToHtml(input, {
      transformDocument: (root: unknown) => (isWordElement(root) ? withLabels(root, paragraphs) : root),
      ignoreEmptyParagraphs: false,
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })),
    })
    .catch(() => null);
  if (!html) return refuse({ code: "file.broken" });
  const { document, pictures, messages } = readHtml(html.value);
  return ok({ document, top, pictures: pictures || entries.some((entry) => entry.name.startsWith("word/media/")), messages });
}

import { ok, refuse, type Result } from "../../core/result.ts";
import { ListCounter } from "../list-labels.ts";
import type { OpenedDocument } from "../opened-document.ts";
import type { Refusal } from "../refusal.ts";
import { ByteView } from "./byte-view.ts";
import { openCompoundFile } from "./compound-file.ts";
import { drawnTexts } from "./drawn-texts.ts";
import { type FileHead, readFileHead } from "./file-head.ts";
import { readFormatting, runFinder } from "./formatting.ts";
import { readLists } from "./list-tables.ts";
import { longFormattingOf } from "./paragraph-properties.ts";
import { paragraphsOf, type Sources } from "./paragraphs.ts";
import { readPieces } from "./piece-table.ts";
import { runWriter } from "./runs.ts";
import { storyBlocks, type ReadParagraph } from "./story-blocks.ts";
import { readFonts, readStyles } from "./style-sheet.ts";

const linesOfHeaders = 120;
const linesOfBoxes = 60;
const linesOfBody = 60;

type TablePart = (name: Parameters<FileHead["table"]>[0]) => ByteView;

function readSources(word: ByteView, data: ByteView, part: TablePart): Sources | null {
  const whole = readPieces(word, part("pieces"));
  return (
    whole && {
      whole,
      characters: runFinder(readFormatting(word, part("characterPages"), "characters")),
      paragraphs: runFinder(readFormatting(word, part("paragraphPages"), "paragraphs")),
      styles: readStyles(part("styles")),
      fonts: readFonts(part("fonts")),
      longFormatting: longFormattingOf(data),
    }
  );
}

/** The text of every story; lists count on from one paragraph to the next as Word counts them. */
function readStories(head: FileHead, sources: Sources, tables: ByteView) {
  const { body, footnotes, headers, endnotes, textBoxes, headerTextBoxes } = head.stories;
  const written = [body, footnotes, endnotes, textBoxes, headers, headerTextBoxes].map((range) => paragraphsOf(range, sources));
  const write = runWriter(written.flat().flatMap((paragraph) => paragraph.runs));
  const lists = readLists(tables, head.table("lists"), head.table("listUses"));
  const counter = new ListCounter(lists.levels);
  let unnumbered = 0;
  const read = written.map((paragraphs) =>
    paragraphs.map(({ runs, cellMark, properties }): ReadParagraph => {
      const text = write(runs);
      const style = sources.styles.find(properties.style);
      const list = properties.list ?? style.list ?? 0;
      if (list === 0 || list >= 0xf801 || text.trim() === "") return { text, cellMark, properties };
      const of = lists.counters[list - 1];
      if (of === undefined) unnumbered++;
      const label = of === undefined ? null : counter.next(of, properties.level ?? style.level ?? 0);
      return { text: label === null ? text : `${label} ${text}`, cellMark, properties };
    }),
  );
  const [main = [], notes = [], endNotes = [], boxes = [], onPages = [], pageBoxes = []] = read;
  return { main, notes: [...notes, ...endNotes], boxes, headers: [...onPages, ...pageBoxes], unnumbered };
}

const topOf = (paragraphs: readonly ReadParagraph[], limit: number) => {
  const lines: string[] = [];
  for (const { text } of paragraphs) {
    if (lines.length >= limit) break;
    lines.push(...text.split("\n").filter((line) => line.trim() !== ""));
  }
  return lines.slice(0, limit);
};

/**
 * Reads a Word file of 1997 to 2003 (.doc): its text with tables, merged cells, the printed numbers of lists, text boxes
 * and notes at the end; Vietnamese in fonts from before Unicode is written in Unicode.
 */
export function documentOfDoc(bytes: Uint8Array): Result<OpenedDocument, Refusal> {
  const file = openCompoundFile(bytes);
  if (!file) return refuse({ code: "file.broken" });
  if (file.has("EncryptedPackage")) return refuse({ code: "file.password" });
  if (file.has("Workbook") || file.has("Book")) return refuse({ code: "file.xls" });
  if (!file.has("WordDocument")) return refuse({ code: "file.type" });
  const word = new ByteView(file.read("WordDocument") ?? new Uint8Array(0));
  const head = readFileHead(word);
  if (!head) return refuse({ code: "file.broken" });
  if (head.encrypted) return refuse({ code: "file.password" });
  if (head.old) return refuse({ code: "file.doc" });
  const tables = new ByteView(file.read(head.tableStream) ?? new Uint8Array(0));
  const data = new ByteView(file.read("Data") ?? new Uint8Array(0));
  const part: TablePart = (name) => tables.part(head.table(name).at, head.table(name).length);
  const sources = readSources(word, data, part);
  if (!sources) return refuse({ code: "file.broken" });

  const { main, notes, boxes, headers, unnumbered } = readStories(head, sources, tables);
  const body = storyBlocks(main, 0);
  const rest = storyBlocks([...boxes, ...notes], body.tables);
  const messages = unnumbered > 0 ? [{ code: "document.numbers_missing", text: "", at: null }] : [];
  return ok({
    document: { blocks: [...body.blocks, ...rest.blocks] },
    top: [...topOf(headers, linesOfHeaders), ...topOf(boxes, linesOfBoxes), ...drawnTexts(part("drawings")), ...topOf(main, linesOfBody)],
    pictures: /[\u0001\u0008]/u.test(sources.whole.text),
    messages,
  });
}

import { type CharacterProperties, characterProperties } from "./character-properties.ts";
import type { Range } from "./file-head.ts";
import type { FormattedRun } from "./formatting.ts";
import { type LongFormatting, type ParagraphProperties, paragraphProperties } from "./paragraph-properties.ts";
import type { PieceText } from "./piece-table.ts";
import { fontKind } from "../../core/text/legacy-fonts.ts";
import { addToRuns, type Run } from "./runs.ts";
import type { Style } from "./style-sheet.ts";

/** A paragraph of a story, before its text is written out. */
export interface WrittenParagraph {
  runs: Run[];
  /** Ends with the mark of a cell or row. */
  cellMark: boolean;
  properties: ParagraphProperties;
}

/** What the stories are read with. */
export interface Sources {
  whole: PieceText;
  characters: (offset: number) => FormattedRun | null;
  paragraphs: (offset: number) => FormattedRun | null;
  styles: { find: (number: number) => Style; font: number };
  fonts: readonly string[];
  /** Long formatting of paragraphs. */
  longFormatting: LongFormatting;
}

const fieldBegin = "\u0013";
const fieldMiddle = "\u0014";
const fieldEnd = "\u0015";
/** What stands for a character: break, tab, hyphen; of every other control character nothing is left. */
const signs: Record<string, string> = { "\t": "\t", "\u000B": "\n", "\u000E": "\n", "\u001E": "-" };

/** The instructions of fields («PAGE», an address), which their results stand for: where each begins and ends. */
function fieldInstructions(text: string): Map<number, number> {
  const skips = new Map<number, number>();
  const open: { begin: number; middle: number | null }[] = [];
  for (const { 0: sign, index } of text.matchAll(/[\u0013-\u0015]/gu)) {
    const field = open.at(-1);
    if (sign === fieldBegin) open.push({ begin: index, middle: null });
    else if (sign === fieldMiddle && field) field.middle ??= index;
    else if (sign === fieldEnd && field) {
      skips.set(field.begin, field.middle ?? index);
      open.pop();
    }
  }
  return skips;
}

/** Reads the paragraphs of one story; what is hidden or deleted, and the instructions of fields, is left out. */
export function paragraphsOf(range: Range, sources: Sources): WrittenParagraph[] {
  const { whole, styles, fonts, longFormatting } = sources;
  const text = whole.text.slice(range.from, range.to);
  const skips = fieldInstructions(text);
  const paragraphs: WrittenParagraph[] = [];
  const known = new Map<FormattedRun, CharacterProperties>();
  let waiting: { text: string; run: FormattedRun | null }[] = [];

  const propertiesOf = (run: FormattedRun | null): CharacterProperties | null => {
    if (!run) return null;
    let found = known.get(run);
    if (!found) known.set(run, (found = characterProperties(run.changes)));
    return found;
  };

  function runsOf(style: Style): Run[] {
    const runs: Run[] = [];
    for (const { text: written, run } of waiting) {
      const own = propertiesOf(run);
      const named = own === null || own.style === null ? null : styles.find(own.style).characters;
      if (own?.gone ?? named?.gone ?? style.characters.gone) continue;
      const kind = fontKind(fonts[own?.font ?? named?.font ?? style.characters.font ?? styles.font] ?? "");
      const capitals = kind.capitals || (own?.capitals ?? named?.capitals ?? style.characters.capitals ?? false);
      const symbol = own?.symbol ?? null;
      // the signs of symbol fonts lie in the private area, and mean nothing as text
      const shown = symbol === null ? written : symbol < 0xe000 ? String.fromCharCode(symbol) : "";
      addToRuns(runs, shown, { ...kind, capitals });
    }
    return runs;
  }

  function close(at: number, cellMark: boolean): void {
    const formatted = sources.paragraphs(whole.offsets[range.from + at] ?? 0);
    const properties = paragraphProperties(formatted?.style ?? 0, formatted?.changes ?? null, longFormatting);
    const style = styles.find(properties.style);
    paragraphs.push({ runs: runsOf(style), cellMark, properties });
    waiting = [];
  }

  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    const end = skips.get(at);
    if (end !== undefined && end > at) at = end;
    else if (sign === "\u0007") close(at, true);
    else if (sign === "\r" || sign === "\f") {
      const mark = propertiesOf(sources.characters(whole.offsets[range.from + at] ?? 0));
      // a deleted or hidden mark ends nothing: the next paragraph goes on
      if (sign === "\f" || !mark?.gone) close(at, false);
    } else {
      const kept = sign < " " ? signs[sign] : sign;
      const run = sources.characters(whole.offsets[range.from + at] ?? 0);
      const last = waiting.at(-1);
      if (kept !== undefined && last && last.run === run) last.text += kept;
      else if (kept !== undefined) waiting.push({ text: kept, run });
    }
  }
  if (waiting.length > 0) close(text.length - 1, false);
  return paragraphs;
}

import { Parser } from "htmlparser2";
import { formatNumber } from "./format-number.ts";

/** One level of a numbered list in Word: its number format and its printed pattern («%1.%2.»). */
export interface Level {
  format: string;
  pattern: string;
  start: number;
}

export type Levels = Map<number, Level>;

/** A paragraph of the document with the number or bullet that Word prints in front of it. */
export interface LabelledParagraph {
  text: string;
  label: string | null;
}

type Attributes = Record<string, string>;
const val = (attributes: Attributes) => attributes["w:val"] ?? "";

function walkXml(
  xml: string,
  onOpen: (name: string, attributes: Attributes) => void,
  onText: (text: string) => void,
  onClose: (name: string) => void,
): void {
  const parser = new Parser({ onopentag: onOpen, ontext: onText, onclosetag: onClose }, { xmlMode: true, decodeEntities: true });
  parser.write(xml);
  parser.end();
}

/** Reads numbering.xml: the levels of each list number. */
export function readNumbering(xml: string): Map<string, Levels> {
  const abstract = new Map<string, Levels>();
  const lists = new Map<string, { abstract: string; starts: Map<number, number> }>();
  let levels: Levels | null = null;
  let level: Level | null = null;
  let list: { abstract: string; starts: Map<number, number> } | null = null;
  let overridden = 0;
  walkXml(
    xml,
    (name, a) => {
      if (name === "w:abstractNum") abstract.set(a["w:abstractNumId"] ?? "", (levels = new Map<number, Level>()));
      else if (name === "w:num") lists.set(a["w:numId"] ?? "", (list = { abstract: "", starts: new Map() }));
      else if (name === "w:abstractNumId" && list) list.abstract = val(a);
      else if (name === "w:lvl" && levels && !list) levels.set(Number(a["w:ilvl"]), (level = { format: "decimal", pattern: "", start: 1 }));
      else if (name === "w:numFmt" && level) level.format = val(a);
      else if (name === "w:lvlText" && level) level.pattern = val(a);
      else if (name === "w:start" && level) level.start = Number(val(a)) || 0;
      else if (name === "w:lvlOverride") overridden = Number(a["w:ilvl"]) || 0;
      else if (name === "w:startOverride" && list) list.starts.set(overridden, Number(val(a)) || 0);
    },
    () => undefined,
    (name) => {
      if (name === "w:lvl") level = null;
      if (name === "w:abstractNum") levels = null;
      if (name === "w:num") list = null;
    },
  );
  return new Map(
    [...lists].map(([id, { abstract: of, starts }]) => [
      id,
      new Map([...(abstract.get(of) ?? [])].map(([n, l]) => [n, { ...l, start: starts.get(n) ?? l.start }])),
    ]),
  );
}

/** Reads styles.xml: the list that a paragraph style belongs to. */
export function readStyleLists(xml: string): Map<string, { list: string; level: number }> {
  const styles = new Map<string, { list: string; level: number }>();
  let style = "";
  walkXml(
    xml,
    (name, a) => {
      if (name === "w:style") style = a["w:styleId"] ?? "";
      else if (name === "w:numId" && style !== "") styles.set(style, { list: val(a), level: styles.get(style)?.level ?? 0 });
      else if (name === "w:ilvl" && style !== "") styles.set(style, { list: styles.get(style)?.list ?? "", level: Number(val(a)) });
    },
    () => undefined,
    (name) => {
      if (name === "w:style") style = "";
    },
  );
  return styles;
}

/** Bullets that stand for themselves; fonts of symbols draw the others. */
const plainBullets: Record<string, string> = { "-": "-", "–": "-", "—": "-", "−": "-", "+": "+", "*": "*" };

/** The sign of a bullet as it is printed; one of a symbol font, or like the one above it, is told apart by its depth. */
function bulletOf(levels: Levels, level: number): string {
  const own = plainBullets[levels.get(level)?.pattern.trim() ?? ""];
  const above = Array.from({ length: level }, (_, at) => levels.get(at)).filter((each) => each?.format === "bullet");
  const taken = above.some((each) => each?.pattern.trim() === levels.get(level)?.pattern.trim());
  if (own !== undefined && !taken) return own;
  return above.length > 0 ? "+" : "-";
}

/** Counts the lists of a document as its paragraphs go by. */
export class ListCounter {
  private readonly counts = new Map<string, number[]>();
  private readonly numbering: Map<string, Levels>;
  constructor(numbering: Map<string, Levels>) {
    this.numbering = numbering;
  }

  next(list: string, level: number): string | null {
    const levels = this.numbering.get(list);
    const own = levels?.get(level);
    if (!levels || !own || own.format === "none") return null;
    if (own.format === "bullet") return bulletOf(levels, level);
    const counts = this.counts.get(list) ?? [];
    this.counts.set(list, counts);
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    counts.length = level + 1;
    const label = own.pattern.replace(/%(\d)/gu, (_, n: string) => {
      const at = Number(n) - 1;
      const of = levels.get(at);
      return formatNumber(counts[at] ?? of?.start ?? 1, at === level ? own.format : (of?.format ?? "decimal"));
    });
    return label.trim() === "" ? null : label.trim();
  }
}

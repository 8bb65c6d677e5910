import type { Content, ContentCanvas, ContentText, Margins } from "pdfmake/interfaces.js";

export interface Letters {
  size: number;
  bold?: boolean;
  italics?: boolean;
  align?: "left" | "center" | "right" | "justify";
  margin?: Margins;
}

/** A run of letters without a blank, longer than any word: it may be broken anywhere. */
const endless = /\S{60}/gu;

/** «45/KH-UBND»: where a line may break, the library would also stretch it to the margin. */
const breakable = /\S[/–-]\S/u;
const longestWhole = 30;

/** The text of a stretched line, in runs: words of several parts stay whole, the others are broken between each other. */
function runsOf(content: string): string | ContentText[] {
  if (!breakable.test(content)) return content;
  const runs: ContentText[] = [];
  let plain = "";
  for (const word of content.split(/(?<=[^\S\u00a0])/u)) {
    if (word.length > longestWhole || !breakable.test(word)) {
      plain += word;
      continue;
    }
    if (plain !== "") runs.push({ text: plain });
    runs.push({ text: word, noWrap: true });
    plain = "";
  }
  return plain === "" ? runs : [...runs, { text: plain }];
}

/** One text in one kind of letters. The page can break endless words, at places that take no room. */
export function text(content: string, { size, bold = false, italics = false, align = "left", margin }: Letters): ContentText {
  const broken = content.length < 60 ? content : content.replace(endless, "$&\u200b");
  return {
    text: align === "justify" ? runsOf(broken) : broken,
    fontSize: size,
    bold,
    italics,
    alignment: align,
    ...(margin ? { margin } : {}),
  };
}

/** The library's time grows with the square of a text's length; a text of two pages is laid out as several. */
const longestPiece = 6000;

/** A text as pieces that end at a sentence, or at a word, or where they must. Nearly always it is one. */
export function piecesOf(content: string): string[] {
  const pieces: string[] = [];
  let rest = content;
  while (rest.length > longestPiece) {
    const part = rest.slice(0, longestPiece);
    const end = [part.lastIndexOf(". ") + 1, part.lastIndexOf(" ")].find((place) => place > longestPiece / 2) ?? longestPiece;
    pieces.push(part.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return [...pieces, rest];
}

/** A thin line in the middle of its column. */
export function rule(width: number, margin: Margins): ContentCanvas {
  return { canvas: [{ type: "line", x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.75 }], alignment: "center", margin };
}

/** Room of a height. */
export const gap = (height: number): Content => ({ text: "", fontSize: 1, lineHeight: 1, margin: [0, 0, 0, height] });

import { Parser } from "htmlparser2";
import { type LabelledParagraph, ListCounter, readNumbering, readStyleLists } from "./list-labels.ts";

/** Reads document.xml: every paragraph's text in order, with the number or bullet that Word prints in front of it. */
export function labelledParagraphs(document: string, numbering: string | null, styles: string | null): LabelledParagraph[] {
  const counter = new ListCounter(readNumbering(numbering ?? ""));
  const styleLists = styles === null ? new Map<string, { list: string; level: number }>() : readStyleLists(styles);
  const paragraphs: LabelledParagraph[] = [];
  const open: { text: string; list: string | null; level: number | null; style: string | null }[] = [];
  let inText = false;
  const parser = new Parser(
    {
      onopentag(name, a) {
        const current = open.at(-1);
        const value = a["w:val"] ?? "";
        if (name === "w:p") open.push({ text: "", list: null, level: null, style: null });
        else if (!current) return;
        else if (name === "w:t") inText = true;
        else if (name === "w:tab" || name === "w:br") current.text += " ";
        else if (name === "w:pStyle") current.style = value;
        else if (name === "w:numId") current.list = value;
        else if (name === "w:ilvl") current.level = Number(value);
      },
      ontext(text) {
        const current = open.at(-1);
        if (inText && current) current.text += text;
      },
      onclosetag(name) {
        if (name === "w:t") inText = false;
        const done = name === "w:p" ? open.pop() : undefined;
        if (!done) return;
        const fromStyle = done.style === null ? undefined : styleLists.get(done.style);
        const list = done.list ?? fromStyle?.list ?? null;
        const label =
          list === null || list === "0" || done.text.trim() === "" ? null : counter.next(list, done.level ?? fromStyle?.level ?? 0);
        paragraphs.push({ text: done.text, label });
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(document);
  parser.end();
  return paragraphs;
}

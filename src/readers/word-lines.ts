import { Parser } from "htmlparser2";

const step = 65_536;

/**
 * Reads the first lines of a part of a Word file (its body, a page header) as they were typed: every paragraph, those
 * inside text boxes too, with its tabs and its words in capitals; and the words of a watermark.
 */
export function linesOfPart(xml: string, limit: number): string[] {
  const lines: string[] = [];
  const open: string[] = [];
  let inText = false;
  let inCapitals = false;
  const add = (text: string) => {
    if (open.length > 0) open[open.length - 1] += text;
  };
  const keep = (text: string) => {
    for (const line of text.split("\n")) if (line.trim() !== "") lines.push(line);
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === "w:p") open.push("");
        else if (name === "w:r") inCapitals = false;
        else if (name === "w:caps") inCapitals = !["0", "false", "off"].includes(attributes["w:val"] ?? "");
        else if (name === "w:t") inText = true;
        else if (name === "w:tab" || name === "w:ptab") add("\t");
        else if (name === "w:br" || name === "w:cr") add("\n");
        else if (name === "v:textpath") keep(attributes.string ?? "");
      },
      ontext(text) {
        if (inText) add(inCapitals ? text.toUpperCase() : text);
      },
      onclosetag(name) {
        if (name === "w:t") inText = false;
        if (name === "w:p") keep(open.pop() ?? "");
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  for (let at = 0; at < xml.length && lines.length < limit; at += step) parser.write(xml.slice(at, at + step));
  parser.end();
  return lines.slice(0, limit);
}

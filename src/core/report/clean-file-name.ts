import { kindOfExtension, type ReportFileKind } from "./report-file-kind.ts";

const longest = 120;
/** Control characters and what can't be seen, among it what turns the direction of reading («…fdp.exe» shown as «…exe.pdf»). */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;
/** What a path or Windows gives a meaning to. */
const reserved = /[<>:"|?*]/gu;

/**
 * The name that is shown of a file and given to who downloads it: one line, no part of a path, of a sensible length, and
 * with the extension of what the file is. Vietnamese letters stay, composed.
 */
export function cleanFileName(name: string, kind: ReportFileKind): string {
  // A line or a tab that breaks a name is a space of it; whoever types one means no more.
  const line = name
    .normalize("NFC")
    .replace(/[\t\n\v\f\r\u2028\u2029]/gu, " ")
    .replace(unseen, "");
  const last = line.split(/[/\\]/u).findLast((part) => part.trim() !== "") ?? "";
  const spaced = last.replace(reserved, "-").replace(/\s+/gu, " ");
  const { stem, extension } = splitName(spaced, kind);
  const kept = trimDots(cutTo(trimDots(stem), longest - extension.length - 1));
  return `${kept === "" ? "Tệp" : kept}.${extension}`;
}

/** An extension of the same kind stays as it was written; any other is part of the name. */
function splitName(name: string, kind: ReportFileKind): { stem: string; extension: string } {
  const dot = name.lastIndexOf(".");
  const extension = name.slice(dot + 1).trim();
  if (dot >= 0 && kindOfExtension(extension) === kind) return { stem: name.slice(0, dot), extension: extension.toLowerCase() };
  return { stem: name, extension: kind };
}

/** Cuts between letters; SQL counts code points. */
const cutTo = (text: string, length: number) => Array.from(text).slice(0, length).join("");

function trimDots(text: string): string {
  const outer = new Set([".", " "]);
  const letters = Array.from(text);
  const first = letters.findIndex((letter) => !outer.has(letter));
  const last = letters.findLastIndex((letter) => !outer.has(letter));
  return first < 0 ? "" : letters.slice(first, last + 1).join("");
}

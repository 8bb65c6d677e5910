import type { Line } from "../document/line.ts";
import { markerOf } from "../document/marker.ts";
import { anyOf } from "../text/any-of.ts";
import { find, phrase } from "../text/reading.ts";
import { planKinds } from "./header-words.ts";

/** A document cut into its head (letterhead, title, legal basis), its running text, and what is signed off. */
export interface Segments {
  head: Line[];
  /** The running text of the plan and of its annexes, one outline each. */
  bodies: Line[][];
  /** Signatures and «Nơi nhận». */
  tail: Line[];
}

const recipients = phrase("^n.i nh.n\\s*:?");
const annexes = [...planKinds, "phụ lục", "biểu", "biểu mẫu", "danh mục", "bảng phân công", "quy chế", "quy định"];
const annex = phrase(`^${anyOf(annexes)}(?:\\s|$)`);
const annexHeading = phrase("^phụ lục(?:\\s+(?:số\\s*)?[\\divx]{1,4})?\\s*[.:]?$");
const ended = /\.\s?\/\s?\.?\s*$|\.\/\.|\/\.\s*$/u;
const signature = /^(?:T\/M|TM|KT|K\/T|TL|T\/L|TUQ|Q)[.\s]\s*\p{Lu}/u;

/** Whether a line opens the first section of a plan. */
function opensBody(line: Line): boolean {
  const marker = markerOf(line.reading.text);
  if (!marker) return false;
  return (
    (marker.kind === "roman" && marker.label === "I") ||
    (marker.kind === "part" && /^(?:A|1|I|nhất|NHẤT)$/u.test(marker.label)) ||
    (marker.kind === "number" && marker.label === "1") ||
    (marker.kind === "article" && marker.label === "1") ||
    (marker.kind === "roman" && line.reading.text.length < 120)
  );
}

/** Cuts a document's lines into head, bodies and tail. A document without any numbered section is all body. */
export function segmentsOf(lines: readonly Line[]): Segments {
  const segments: Segments = { head: [], bodies: [], tail: [] };
  let state: "head" | "body" | "tail" = "head";
  let body: Line[] = [];
  for (const line of lines) {
    const { text } = line.reading;
    if (state !== "body" && (opensBody(line) || (state === "tail" && find(annex, line.reading) && /^\p{Lu}{2}/u.test(text)))) {
      state = "body";
      body = [];
      segments.bodies.push(body);
    }
    // an annex begins anew, also where nobody signed before it
    if (state === "body" && text === text.toUpperCase() && find(annexHeading, line.reading)) {
      body = [];
      segments.bodies.push(body);
    }
    if (state === "body" && (find(recipients, line.reading) || signature.test(text))) state = "tail";
    if (state === "head") segments.head.push(line);
    else if (state === "tail") segments.tail.push(line);
    else {
      body.push(line);
      if (ended.test(text)) state = "tail";
    }
  }
  return segments;
}

import type { OutlineNode } from "../document/outline.ts";
import { find } from "../text/reading.ts";
import { closingStart, difficulty, enacting } from "./closing-words.ts";

const last = /\.\s?\/\s?\.?\s*$/u;

/** A paragraph that closes a plan («Trên đây là …», «Yêu cầu các đơn vị …»), or tells what to do when there are difficulties. */
export function isClosing(node: OutlineNode): boolean {
  if (find(difficulty, node.reading) && node.reading.text.length < 600 && /^(?:trong|nếu|quá|trường|n.u|qu.)/u.test(node.reading.view))
    return true;
  if (find(enacting, node.reading)) return true;
  if (node.marker && node.marker.kind !== "dash") return false;
  if (find(closingStart, node.reading)) return true;
  if (node.marker || !last.test(node.reading.text)) return false;
  const siblings = node.parent?.children ?? [];
  return siblings[0] !== node;
}

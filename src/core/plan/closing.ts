import type { OutlineNode } from "../document/outline.ts";
import { find, phrase } from "../text/reading.ts";

const closingStart = phrase(
  "^(?:trên đây là|trong quá trình (?:tổ chức |triển khai |thực hiện)|quá trình thực hiện|nhận được kế hoạch|căn cứ (?:vào )?(?:nội dung )?kế hoạch[^.;]{0,80}(?:yêu cầu|đề nghị)|yêu cầu (?:các|thủ trưởng|lãnh đạo|trưởng)|đề nghị (?:các|thủ trưởng|lãnh đạo)[^.;]{0,160}(?:nghiêm túc|triển khai thực hiện|thực hiện (?:tốt|nghiêm|có hiệu quả))|(?:ubnd|ủy ban nhân dân)\\s[^.;]{0,60}(?:yêu cầu|đề nghị)\\s|kế hoạch này)",
);
const difficulty = phrase("nếu\\s[^.]{0,60}(?:khó khăn|vướng mắc|phát sinh|vấn đề)");
const enacting = phrase("chịu trách nhiệm (?:thi hành|thực hiện)\\s+(?:quyết định|chỉ thị|nghị quyết) này");
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

import { troubles } from "../report/report-words.ts";
import { anyOf } from "../text/any-of.ts";
import { phrase } from "../text/reading.ts";

const carriedOut = ["nghiêm túc", "triển khai thực hiện", "thực hiện (?:tốt|nghiêm|có hiệu quả)"];

/** How paragraphs begin that close a plan. */
const closings = [
  ["trên đây là", "kế hoạch này", "nhận được kế hoạch"],
  ["quá trình thực hiện", "trong quá trình (?:tổ chức |triển khai |thực hiện)"],
  // asking the units to carry the plan out as a whole
  "căn cứ (?:vào )?(?:nội dung )?kế hoạch[^.;]{0,80}(?:yêu cầu|đề nghị)",
  "yêu cầu (?:các|thủ trưởng|lãnh đạo|trưởng)",
  `đề nghị (?:các|thủ trưởng|lãnh đạo)[^.;]{0,160}${anyOf(carriedOut)}`,
  "(?:ubnd|ủy ban nhân dân)\\s[^.;]{0,60}(?:yêu cầu|đề nghị)\\s",
].flat();
export const closingStart = phrase(`^${anyOf(closings)}`);

/** What to do when something goes wrong. */
export const difficulty = phrase(`nếu\\s[^.]{0,60}${anyOf([...troubles, "vấn đề"])}`);

/** The article of a decision that says who carries it out. */
export const enacting = phrase("chịu trách nhiệm (?:thi hành|thực hiện)\\s+(?:quyết định|chỉ thị|nghị quyết) này");

import type { OutlineNode } from "../document/outline.ts";
import { findFields } from "./find-fields.ts";
import { findAll, phrase, type Phrase } from "../text/reading.ts";

/** What a section of a plan is about; it decides what may be read from it. */
export type SectionKind =
  "legal" | "purpose" | "targets" | "general-targets" | "content" | "work" | "roadmap" | "organization" | "reporting" | "budget";

/** Words of headings. The kind whose words stand first in a heading is the heading's kind. */
const vocabulary: [SectionKind, string][] = [
  ["legal", "căn cứ(?: pháp lý| lập| xây dựng| ban hành)?|cơ sở pháp lý|cơ sở lập"],
  ["general-targets", "mục tiêu (?:chung|tổng quát|tổng thể)|tầm nhìn|định hướng đến"],
  ["targets", "mục tiêu|chỉ tiêu|các chỉ số"],
  [
    "purpose",
    "mục đích|yêu cầu|quan điểm|sự cần thiết|thực trạng|đặc điểm|tình hình|đánh giá (?:tình hình|kết quả|thực trạng|chung)|kết quả thực hiện|kết quả đạt được|tồn tại|hạn chế|nguyên nhân|khó khăn|phạm vi|đối tượng|nguyên tắc|phương châm|bối cảnh|khái quát|tư tưởng chỉ đạo",
  ],
  ["content", "nội dung (?:tuyên truyền|truyền thông|phổ biến|trọng tâm tuyên truyền)|hình thức tuyên truyền"],
  [
    "roadmap",
    "lộ trình|tiến trình thực hiện|mốc thời gian|các mốc|tiến độ(?: thực hiện| triển khai| thời gian)?|thời gian thực hiện|thời gian, tiến độ|các giai đoạn|kế hoạch thời gian|phân kỳ",
  ],
  [
    "organization",
    "tổ chức thực hiện|tổ chức triển khai|phân công|trách nhiệm (?:thực hiện|của|các)|nhiệm vụ(?: cụ thể)? (?:của|cho) (?:các|từng)|triển khai thực hiện|thực hiện kế hoạch|giao nhiệm vụ|^thực hiện(?=[\\s.:]*$)|công tác[^.;:]{0,40}(?:tổ chức|triển khai) thực hiện",
  ],
  [
    "reporting",
    "chế độ (?:thông tin,? )?báo cáo|công tác (?:thông tin,? )?báo cáo|thông tin,? báo cáo|báo cáo|tổng hợp,? báo cáo|kiểm tra,? báo cáo|sơ kết,? tổng kết|thời gian báo cáo",
  ],
  ["budget", "kinh phí|nguồn kinh phí|nguồn vốn|nguồn lực|dự toán|khái toán|tổng mức|ngân sách"],
  ["work", "nhiệm vụ|nội dung|giải pháp|hoạt động|biện pháp|phương thức|hình thức|công tác|danh mục|các bước"],
];
const phrases: [SectionKind, Phrase][] = vocabulary.map(([kind, source]) => [
  kind,
  phrase(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}])`, "g"),
]);

/** The kind that a heading's own words name, or null. `within` is how far from its start they may stand. */
function kindOfHeading(node: OutlineNode, within: number): SectionKind | null {
  let best: { kind: SectionKind; at: number; length: number } | null = null;
  const kinds = new Set<SectionKind>();
  for (const [kind, pattern] of phrases) {
    for (const found of findAll(pattern, node.reading)) {
      if (found.index <= within) kinds.add(kind);
      if (found.index > within || (best && (found.index > best.at || (found.index === best.at && found[0].length <= best.length))))
        continue;
      best = { kind, at: found.index, length: found[0].length };
    }
  }
  if (best?.kind === "purpose" && kinds.has("targets") && within > 5) return "targets";
  if (best?.kind === "budget" && kinds.has("organization")) return "organization";
  if (
    best?.kind === "organization" &&
    /^(?:phân công|phan cong)/u.test(node.reading.view.slice(best.at)) &&
    kinds.has("work") &&
    best.at > 0
  )
    return "work";
  return best?.kind ?? null;
}

const wordsOf = (text: string) => text.split(/\s+/u).length;

function ownKind(node: OutlineNode): SectionKind | null {
  const kind = node.marker?.kind;
  const text = node.reading.text;
  if (kind === "roman" || kind === "part" || kind === "article") return kindOfHeading(node, 60);
  if ((kind !== "number" && kind !== "letter") || findFields(node.reading)[0]?.label === 0) return null;
  const title = text.split(":", 1).join("");
  const whole = title.length === text.length;
  if (wordsOf(title) > (whole ? 14 : 8) || (whole && /[.;]$/u.test(text) && wordsOf(title) > 6)) return null;
  const found = kindOfHeading(node, 0);
  // a numbered «Công tác …», «Hoạt động …» inside a section says nothing new
  return found === "work" || found === "organization" ? (wordsOf(title) <= 6 ? found : null) : found;
}

const kinds = new WeakMap<OutlineNode, { kind: SectionKind | null }>();

/** The kind of the section that a node belongs to: its own heading's, or else that of the nearest heading above. */
export function sectionKindOf(node: OutlineNode | null): SectionKind | null {
  if (!node) return null;
  const known = kinds.get(node);
  if (known) return known.kind;
  const kind = ownKind(node) ?? sectionKindOf(node.parent);
  kinds.set(node, { kind });
  return kind;
}

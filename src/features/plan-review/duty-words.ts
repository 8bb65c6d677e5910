import type { ReviewDuty } from "../../core/plan/plan-review.ts";
import type { DutyFlaw } from "../../core/plan/review/duty-flaws.ts";
import { scheduleFlawWords } from "../../components/schedule-words.ts";

const flawWords: Record<DutyFlaw, string> = {
  ...scheduleFlawWords,
  title: "Chưa có tên báo cáo.",
  who: "Chưa có đơn vị nào phải báo cáo.",
  unmatched: "Có tên đơn vị chưa khớp danh mục.",
};

/** What has to be mended before a duty can be asked for. */
export const dutyFlawWords = (flaw: DutyFlaw): string => flawWords[flaw];

/** «Các phòng, ban; UBND các xã → UBND huyện (qua Phòng Nội vụ)». */
export function whoWords({ who, to, via }: Pick<ReviewDuty, "who" | "to" | "via">): string {
  const reporters = who.length === 0 ? "Chưa rõ ai báo cáo" : who.join("; ");
  const through = via === null ? "" : ` (qua ${via})`;
  return to === null ? `${reporters}${through}` : `${reporters} → ${to}${through}`;
}

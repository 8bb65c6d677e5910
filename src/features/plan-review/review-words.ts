import { Ban, Check, CheckCheck, CircleAlert, TriangleAlert, type LucideIcon } from "lucide-react";
import type { FrequencyUnit, PlanHeader, ReportDutyDraft, TaskField } from "../../core/plan/plan-draft.ts";
import type { ReviewTask, UnitChoice } from "../../core/plan/plan-review.ts";
import type { TaskStatus } from "../../core/plan/review/review-status.ts";
import { namedDate } from "../../core/plan/review/deadline-words.ts";
import type { UnitDirectory } from "../../core/organization/organization.ts";
import type { Tone } from "../../components/chip.tsx";
import { formatDate } from "../../core/calendar/format-date.ts";

export const fieldWords: Record<TaskField, string> = {
  title: "Nhiệm vụ",
  leadUnits: "Chủ trì",
  supportingUnits: "Phối hợp",
  time: "Thời gian",
  frequency: "Tần suất",
  product: "Sản phẩm",
};

/** Where a task stands; the icon and the words say it without their colour. */
export const statusWords: Record<TaskStatus, { tone: Tone; icon: LucideIcon; words: string }> = {
  blocked: { tone: "soon", icon: CircleAlert, words: "Cần xem" },
  look: { tone: "soon", icon: TriangleAlert, words: "Cần xem" },
  sure: { tone: "idle", icon: Check, words: "Chắc chắn" },
  accepted: { tone: "done", icon: CheckCheck, words: "Đã chấp nhận" },
  "left-out": { tone: "idle", icon: Ban, words: "Không nhập" },
};

export const perWords: Record<FrequencyUnit, string> = { day: "ngày", week: "tuần", month: "tháng", quarter: "quý", year: "năm" };

const cadenceWords: Record<ReportDutyDraft["cadence"], string> = {
  once: "Một lần",
  monthly: "Hằng tháng",
  quarterly: "Hằng quý",
  "half-yearly": "Sáu tháng",
  yearly: "Hằng năm",
  "on-request": "Khi có yêu cầu",
  unspecified: "Không nói rõ kỳ",
};

/** «Hằng quý · gửi UBND xã (qua Phòng Văn hóa - Xã hội)». */
export function reportWords(report: ReportDutyDraft): string {
  const to = report.to && `gửi ${report.to}`;
  const via = report.via && `qua ${report.via}`;
  return [cadenceWords[report.cadence], to, via].filter(Boolean).join(" · ");
}

/** The time of a task in dates: «từ 01/04/2026 đến hết ngày 30/06/2026». */
export function datesWords({ start, deadline, openEnded }: Pick<ReviewTask, "start" | "deadline" | "openEnded">): string | null {
  const from = start && `từ ${formatDate(start)}`;
  const bound = deadline?.bound === "before" ? "trước ngày" : "đến hết ngày";
  const until = deadline ? `${bound} ${formatDate(namedDate(deadline))}` : null;
  const words = [from, until, openEnded ? "và các năm tiếp theo" : null].filter(Boolean).join(" ");
  return words === "" ? null : words;
}

/** What a written unit name was taken for; null while nobody has said so or where it says the same. */
export function choiceWords(written: string, choice: UnitChoice | undefined, { units, groups }: UnitDirectory): string | null {
  switch (choice?.kind) {
    case "unit": {
      const name = units.find((unit) => unit.id === choice.unitId)?.name;
      return name === written ? null : (name ?? "đơn vị không còn");
    }
    case "group": {
      const group = groups.find((each) => each.id === choice.groupId);
      return group ? `nhóm ${group.unitIds.length} đơn vị` : "nhóm không còn";
    }
    case "new":
      return "đơn vị mới";
    case "ignore":
      return "không tính";
    case undefined:
      return null;
  }
}

/** «45/KH-UBND ngày 22/01/2026». */
export function documentWords({ number, issuedOn }: Pick<PlanHeader, "number" | "issuedOn">): string {
  const words = [number, issuedOn && `ngày ${formatDate(issuedOn)}`].filter(Boolean).join(" ");
  return words === "" ? "Chưa có số, ngày" : words;
}

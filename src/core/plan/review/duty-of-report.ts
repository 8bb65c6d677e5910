import type { LocalDate } from "../../calendar/local-date.ts";
import { scheduleOfReport } from "../../report/schedule-of-report.ts";
import type { ReportSchedule } from "../../report/report-schedule.ts";
import type { PlanHeader, ReportDutyDraft } from "../plan-draft.ts";
import type { ReviewDuty } from "../plan-review.ts";

const longestTitle = 300;

function kindOf({ cadence, periods }: ReportSchedule): string {
  switch (cadence) {
    case "once":
      return "Báo cáo";
    case "monthly":
      return "Báo cáo tháng";
    case "quarterly":
      return "Báo cáo quý";
    case "half_yearly":
      return `Báo cáo 6 tháng${periods?.length === 1 ? (periods[0] === 1 ? " đầu năm" : " cuối năm") : ""}`;
    case "nine_monthly":
      return "Báo cáo 9 tháng";
    case "yearly":
      return "Báo cáo năm";
    case "on_request":
      return "Báo cáo khi có yêu cầu";
  }
}

/** What a duty is called in lists: «Báo cáo quý kết quả thực hiện Kế hoạch 45/KH-UBND». */
export function titleOfDuty(schedule: ReportSchedule, { number, title }: Pick<PlanHeader, "number" | "title">): string {
  const plan = number !== null ? `Kế hoạch ${number}` : title !== null ? `kế hoạch ${title}` : "kế hoạch";
  return `${kindOf(schedule)} kết quả thực hiện ${plan}`.slice(0, longestTitle).trim();
}

/** A duty as the reader found it, to be reviewed. Nobody has decided yet whether it is asked for. */
export function dutyOfReport(report: ReportDutyDraft, id: string, header: PlanHeader, today: LocalDate): ReviewDuty {
  const { schedule, guesses } = scheduleOfReport(report, header, today);
  return {
    id,
    included: false,
    title: titleOfDuty(schedule, header),
    who: report.who,
    to: report.to,
    via: report.via,
    schedule,
    guesses,
    sourceText: report.text,
    at: report.at,
  };
}

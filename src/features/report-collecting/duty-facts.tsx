import type { ReportDuty } from "../../core/report/report-duty.ts";
import { Facts } from "../../components/facts.tsx";

/** What a duty asks, in a few lines. */
export function DutyFacts({ duty }: { duty: ReportDuty }) {
  const who = [...duty.groups, ...duty.units].map(({ name }) => name);
  const figures = duty.figures.map(({ name, measure }) => `${name} (${measure})`);
  const facts: [name: string, text: string | null][] = [
    ["Gửi", duty.recipient],
    ["Qua", duty.collector?.name ?? null],
    ["Theo", duty.plan === null ? null : `Kế hoạch ${duty.plan.number}: ${duty.plan.title}`],
    ["Đơn vị", listed(who)],
    ["Số liệu", figures.length === 0 ? null : listed(figures)],
    ["Để báo cáo", duty.upward?.title ?? null],
    ["Hướng dẫn", duty.instructions],
  ];
  return <Facts facts={facts} />;
}

const namesShown = 5;

/** The first names, and how many more there are. */
function listed(names: readonly string[]): string {
  const more = names.length - namesShown;
  return more > 0 ? `${names.slice(0, namesShown).join(", ")} và ${more} tên khác` : names.join(", ");
}

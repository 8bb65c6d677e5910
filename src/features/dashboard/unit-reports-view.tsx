import { useAtomValue, useSetAtom } from "jotai";
import { ClipboardCheck } from "lucide-react";
import { useEffect } from "react";
import { formatNumber } from "../../components/date-words.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { PagedList } from "../../components/paged-list.tsx";
import { ReportTile } from "../../components/report/report-tile.tsx";
import { Screen } from "../../components/screen.tsx";
import { standingWords } from "../../components/report/report-words.ts";
import type { ReportRequest } from "../../core/report/report-request.ts";
import { unitReports } from "../../state/dashboard/figure-lists.ts";
import { todayAtom } from "../../state/session.ts";
import type { UnitReportsAddress } from "./dashboard-address.ts";

/** The reports behind a figure on a unit's page, as many as it says. */
export function UnitReportsView({
  asked: { unitId, standing },
  onOpen,
}: {
  asked: UnitReportsAddress;
  onOpen: (report: ReportRequest) => void;
}) {
  const list = useAtomValue(unitReports.listAtom);
  const today = useAtomValue(todayAtom);
  const open = useSetAtom(unitReports.openAtom);
  const load = useSetAtom(unitReports.loadAtom);
  useEffect(() => open({ unitId, standing }), [open, unitId, standing]);
  return (
    <Screen
      title={`Báo cáo ${standingWords[standing]}`}
      subtitle={
        today !== null &&
        `${list.status === "ready" ? `${formatNumber(list.value.count)} báo cáo · ` : ""}hạn trong năm ${today.slice(0, 4)}`
      }
      backTo={`/units/${unitId}`}
      scrollName={`reports ${unitId} ${standing}`}
    >
      <PagedList
        list={list}
        label="Đang tải danh sách báo cáo"
        empty={
          <EmptyState icon={ClipboardCheck} title="Không có báo cáo nào">
            Danh sách này vừa trống: báo cáo đã chuyển sang tình trạng khác.
          </EmptyState>
        }
        onLoad={(next) => void load(next)}
      >
        {(report) => today !== null && <ReportTile key={report.id} report={report} level={2} today={today} onOpen={() => onOpen(report)} />}
      </PagedList>
    </Screen>
  );
}

import { useAtomValue, useSetAtom } from "jotai";
import { useEffect } from "react";
import { useNavigate, useParams } from "zmp-ui";
import type { Card } from "../core/board/card.ts";
import { Failure } from "../components/failure.tsx";
import { Screen } from "../components/screen.tsx";
import { Skeleton } from "../components/skeleton.tsx";
import { addressOfFigure, addressOfUnitReports, type FigureAddress } from "../features/dashboard/dashboard-address.ts";
import { NudgeButton } from "../features/nudges/nudge-button.tsx";
import { useNudges } from "../features/nudges/use-nudges.tsx";
import { BelowPanel } from "../features/overviews/below-panel.tsx";
import { CardsPanel } from "../features/overviews/cards-panel.tsx";
import { ExtensionsPanel } from "../features/overviews/extensions-panel.tsx";
import { PeoplePanel } from "../features/overviews/people-panel.tsx";
import { PrintButton } from "../features/overviews/print-button.tsx";
import { QuartersPanel } from "../features/overviews/quarters-panel.tsx";
import { ReportsPanel } from "../features/overviews/reports-panel.tsx";
import { UnitHead } from "../features/overviews/unit-head.tsx";
import { loading } from "../state/load.ts";
import { loadUnitAtom, openUnitAtom } from "../state/overviews/unit-overview.ts";
import { pulledAtom } from "../state/pulled.ts";

/** Trang đơn vị: how a unit stands with its work, its reports and its people. */
export default function UnitPage() {
  const { id = "" } = useParams();
  const opened = useAtomValue(openUnitAtom);
  const pulled = useAtomValue(pulledAtom);
  const load = useSetAtom(loadUnitAtom);
  const navigate = useNavigate();
  useEffect(() => void load(id), [load, id, pulled]);

  const content = opened?.id === id ? opened.content : loading;
  const page = content.status === "ready" ? content.value : null;
  const openCard = ({ id: cardId }: Pick<Card, "id">) => navigate(`/cards/${cardId}`);
  const { begin, sheet } = useNudges(navigate);
  const nudges = page !== null && page.can.nudge && begin !== null && page.overdue.count > 0;
  const listOf = (box: FigureAddress["box"], part: "lead" | "support" = "lead", quarters: Partial<FigureAddress> = {}) =>
    addressOfFigure({ of: "unit", unitId: id, box, part, ...quarters });
  const openUnit = (unitId: string) => navigate(`/units/${unitId}`);

  return (
    <>
      <Screen
        title={page?.unit.shortName ?? "Đơn vị"}
        subtitle={page?.organization.name}
        backTo="/units"
        scrollName={`unit ${id}`}
        footer={
          page !== null && (
            <>
              <PrintButton kind="unit" id={id} short={nudges} />
              {nudges && <NudgeButton target={{ kind: "unit", unitId: id }} count={page.overdue.count} onNudge={begin} short />}
            </>
          )
        }
      >
        {content.status === "loading" && <Skeleton height={180} count={4} label="Đang tải trang đơn vị" />}
        {content.status === "failed" && <Failure code={content.code} onRetry={() => void load(id)} />}
        {page !== null && (
          <>
            <UnitHead
              page={page}
              onOpenUnit={openUnit}
              addressOf={(firstQuarter, lastQuarter, box) => listOf(box, "lead", { firstQuarter, lastQuarter })}
              addressOfSupported={(box) => listOf(box, "support")}
            />
            <CardsPanel
              title="Việc quá hạn"
              tone="late"
              found={page.overdue}
              today={page.today}
              empty="Không có việc chủ trì nào quá hạn."
              all={listOf("openOverdue")}
              onOpen={openCard}
            />
            <CardsPanel
              title="Sắp đến hạn"
              tone="soon"
              found={page.soon}
              today={page.today}
              empty="Trong 10 ngày tới không có việc nào đến hạn."
              all={listOf("soon")}
              onOpen={openCard}
            />
            <ReportsPanel
              reports={page.reports}
              today={page.today}
              addressOf={(standing) => addressOfUnitReports({ unitId: id, standing })}
              onOpen={(reportId) => navigate(`/reports/${reportId}`)}
            />
            <QuartersPanel
              title="Diễn biến theo quý"
              quarters={page.quarters}
              addressOf={(quarter, box) => listOf(box, "lead", { firstQuarter: quarter, lastQuarter: quarter })}
            />
            <ExtensionsPanel
              extensions={page.extensions}
              onOpen={({ cardId, reportRequestId }) => navigate(cardId === null ? `/reports/${reportRequestId ?? ""}` : `/cards/${cardId}`)}
            />
            <PeoplePanel people={page.people} />
            <BelowPanel below={page.below} onOpen={openUnit} />
          </>
        )}
      </Screen>
      {sheet}
    </>
  );
}

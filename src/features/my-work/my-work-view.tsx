import { useAtomValue, useSetAtom } from "jotai";
import { type ReactNode, useEffect } from "react";
import type { Card } from "../../core/board/card.ts";
import type { ReportRequest } from "../../core/report/report-request.ts";
import { formatWeekday } from "../../components/date-words.ts";
import { Failure } from "../../components/failure.tsx";
import { useWayBack } from "../../components/home-context.ts";
import { Screen } from "../../components/screen.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import { myWorkAtom, refreshMyWorkAtom, workLists } from "../../state/my-work.ts";
import { pulledAtom } from "../../state/pulled.ts";
import { loadReportsAtom, pressingReportsAtom } from "../../state/reports/report-list.ts";
import { membershipAtom, todayAtom } from "../../state/session.ts";
import { NoWork } from "./no-work.tsx";
import { reportsOfList } from "./reports-of-list.ts";
import { WorkSection } from "./work-section.tsx";

interface MyWorkViewProps {
  /** Stands above the work. */
  intro: ReactNode;
  /** Whether it is known what that is; nothing is drawn below before, lest it be pushed down. */
  introIsKnown: boolean;
  /** Stands below it. */
  outro: ReactNode;
  /** What else waits for the person: then nothing is said where no work of a unit is there. */
  other?: ReactNode;
  onOpenCard: (card: Card) => void;
  onOpenReport: (report: ReportRequest) => void;
  onMenu: (card: Card) => void;
}

/** What I must do, in the order in which it presses. */
export function MyWorkView({ intro, introIsKnown, outro, other, onOpenCard, onOpenReport, onMenu }: MyWorkViewProps) {
  const held = useAtomValue(myWorkAtom);
  const membership = useAtomValue(membershipAtom);
  const today = useAtomValue(todayAtom);
  const reports = useAtomValue(pressingReportsAtom);
  const pulled = useAtomValue(pulledAtom);
  const refresh = useSetAtom(refreshMyWorkAtom);
  const loadReports = useSetAtom(loadReportsAtom);
  const wayBack = useWayBack("/work");

  useEffect(() => void refresh(), [refresh]);
  useEffect(() => void loadReports(), [loadReports, pulled]);

  const work = introIsKnown ? held : null;
  const where = membership?.unit?.name ?? membership?.organization.shortName;
  const empty = reports.length === 0 && work?.status === "ready" && workLists.every((list) => work.value[list].count === 0);
  return (
    <Screen
      title="Việc của tôi"
      subtitle={
        <>
          {today !== null && <div>{formatWeekday(today)}</div>}
          <div>{where}</div>
        </>
      }
      {...(wayBack !== undefined && { backTo: wayBack })}
      scrollName="work"
    >
      {intro}
      {work?.status === "loading" && <Skeleton height={116} count={5} label="Đang tải việc của tôi" />}
      {work?.status === "failed" && <Failure code={work.code} onRetry={() => void refresh()} />}
      {introIsKnown && other}
      {empty && !other && <NoWork />}
      {work?.status === "ready" &&
        !empty &&
        workLists.map((list) => (
          <WorkSection
            key={list}
            list={list}
            column={work.value[list]}
            reports={reportsOfList(reports, list, work.value.today)}
            today={work.value.today}
            onOpenCard={onOpenCard}
            onOpenReport={onOpenReport}
            onMenu={onMenu}
          />
        ))}
      {work?.status === "ready" && outro}
    </Screen>
  );
}

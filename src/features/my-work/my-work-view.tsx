import { useAtomValue, useSetAtom } from "jotai";
import { useEffect } from "react";
import type { Card } from "../../core/board/card.ts";
import { formatWeekday } from "../../components/date-words.ts";
import { Failure } from "../../components/failure.tsx";
import { useWayBack } from "../../components/home-context.ts";
import { Screen } from "../../components/screen.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import { myWorkAtom, refreshMyWorkAtom, workLists } from "../../state/my-work.ts";
import { membershipAtom, todayAtom } from "../../state/session.ts";
import { NoWork } from "./no-work.tsx";
import { WorkSection } from "./work-section.tsx";
import styles from "./my-work.module.css";

interface MyWorkViewProps {
  onOpenCard: (card: Card) => void;
  onMenu: (card: Card) => void;
}

/** What I must do, in the order in which it presses. */
export function MyWorkView({ onOpenCard, onMenu }: MyWorkViewProps) {
  const work = useAtomValue(myWorkAtom);
  const membership = useAtomValue(membershipAtom);
  const today = useAtomValue(todayAtom);
  const refresh = useSetAtom(refreshMyWorkAtom);
  const wayBack = useWayBack("/work");

  useEffect(() => void refresh(), [refresh]);

  const where = membership?.unit?.name ?? membership?.organization.shortName;
  const empty = work.status === "ready" && workLists.every((list) => work.value[list].count === 0);
  return (
    <Screen
      title="Việc của tôi"
      subtitle={
        <>
          {today !== null && <div>{formatWeekday(today)}</div>}
          <div className={styles.where}>{where}</div>
        </>
      }
      {...(wayBack !== undefined && { backTo: wayBack })}
      scrollName="work"
    >
      {work.status === "loading" && <Skeleton height={116} count={5} label="Đang tải việc của tôi" />}
      {work.status === "failed" && <Failure code={work.code} onRetry={() => void refresh()} />}
      {empty && <NoWork />}
      {work.status === "ready" &&
        !empty &&
        workLists.map((list) => (
          <WorkSection key={list} list={list} column={work.value[list]} today={work.value.today} onOpenCard={onOpenCard} onMenu={onMenu} />
        ))}
    </Screen>
  );
}

import { useAtomValue, useSetAtom } from "jotai";
import { useEffect } from "react";
import type { Card } from "../../core/board/card.ts";
import { standsOf, standWords } from "../../core/nudge/describe-nudge.ts";
import type { Nudge, NudgeStand } from "../../core/nudge/nudge.ts";
import { formatNumber } from "../../components/date-words.ts";
import { Failure } from "../../components/failure.tsx";
import { Panel } from "../../components/panel.tsx";
import { Screen } from "../../components/screen.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import { loadNudgeAtom, openNudgeAtom, showNudgedCardsAtom } from "../../state/nudges/open-nudge.ts";
import { NudgeFacts } from "./nudge-row.tsx";
import { NudgedCards } from "./nudged-cards.tsx";
import styles from "./nudges.module.css";

/** What is looked at first: what has not moved. */
const firstShown: readonly NudgeStand[] = ["unchanged", "started", "extended", "review", "done"];

/** One nudge, and its cards by what has become of them. */
export function NudgeView({ id, onOpenCard }: { id: string; onOpenCard: (card: Card) => void }) {
  const open = useAtomValue(openNudgeAtom);
  const load = useSetAtom(loadNudgeAtom);
  const show = useSetAtom(showNudgedCardsAtom);
  const nudge = open?.id === id ? open.nudge : null;
  const stands = nudge?.status === "ready" ? standsOf(nudge.value) : [];
  const first = firstShown.find((stand) => stands.some((one) => one.stand === stand)) ?? null;
  const shown = open?.stand ?? null;

  useEffect(() => void load(id), [load, id]);
  useEffect(() => {
    if (first !== null && shown === null) void show(first, "first");
  }, [show, first, shown]);

  return (
    <Screen
      title="Lần đôn đốc"
      subtitle={nudge?.status === "ready" ? `${formatNumber(nudge.value.cards)} việc` : undefined}
      backTo="/nudges"
    >
      {(nudge === null || nudge.status === "loading") && <Skeleton height={110} count={3} label="Đang tải lần đôn đốc" />}
      {nudge?.status === "failed" && <Failure code={nudge.code} onRetry={() => void load(id)} />}
      {nudge?.status === "ready" && (
        <>
          <Panel>
            <NudgeFacts nudge={nudge.value} />
          </Panel>
          <StandChips stands={nudge.value} shown={shown} onShow={(stand) => void show(stand, "first")} />
          {open !== null && shown !== null && (
            <NudgedCards list={open.cards} onOpenCard={onOpenCard} onLoad={(next) => void show(shown, next)} />
          )}
        </>
      )}
    </Screen>
  );
}

interface StandChipsProps {
  stands: Pick<Nudge, "stands">;
  shown: NudgeStand | null;
  onShow: (stand: NudgeStand) => void;
}

/** «4 đã xong · 2 chờ duyệt · 3 chưa đổi», each of which opens its list. */
function StandChips({ stands, shown, onShow }: StandChipsProps) {
  return (
    <div className={styles.chips} role="group" aria-label="Việc chuyển biến ra sao">
      {standsOf(stands).map(({ stand, cards }) => (
        <button
          key={stand}
          type="button"
          className={styles.chip}
          aria-pressed={stand === shown}
          disabled={stand === "gone"}
          onClick={() => onShow(stand)}
        >
          <strong>{formatNumber(cards)}</strong> {standWords[stand]}
        </button>
      ))}
    </div>
  );
}

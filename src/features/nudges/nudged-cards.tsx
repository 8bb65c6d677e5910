import { useAtomValue } from "jotai";
import type { Card } from "../../core/board/card.ts";
import { Button } from "../../components/button.tsx";
import { CardTile } from "../../components/card-tile.tsx";
import { formatQuarter } from "../../components/date-words.ts";
import { Failure } from "../../components/failure.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import type { Load } from "../../state/load.ts";
import type { Pages } from "../../state/pages.ts";
import { todayAtom } from "../../state/session.ts";

interface NudgedCardsProps {
  list: Load<Pages<Card>>;
  onOpenCard: (card: Card) => void;
  onMore: () => void;
  onRetry: () => void;
}

/** The cards of a nudge that stand alike, the most late first. */
export function NudgedCards({ list, onOpenCard, onMore, onRetry }: NudgedCardsProps) {
  const today = useAtomValue(todayAtom);
  if (list.status === "failed") return <Failure code={list.code} onRetry={onRetry} />;
  if (list.status === "loading" || today === null) return <Skeleton height={116} count={3} label="Đang tải các việc" />;
  return (
    <>
      {list.value.items.map((card) => (
        <CardTile key={card.id} card={card} level={2} today={today} aside={formatQuarter(card.quarter)} onOpen={() => onOpenCard(card)} />
      ))}
      {list.value.more && (
        <Button kind="plain" onClick={onMore}>
          Xem thêm
        </Button>
      )}
    </>
  );
}

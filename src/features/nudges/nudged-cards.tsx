import { useAtomValue } from "jotai";
import type { Card } from "../../core/board/card.ts";
import { CardTile } from "../../components/card-tile.tsx";
import { formatQuarter } from "../../components/date-words.ts";
import { PagedList } from "../../components/paged-list.tsx";
import type { Load } from "../../state/load.ts";
import type { Pages } from "../../state/pages.ts";
import { todayAtom } from "../../state/session.ts";

interface NudgedCardsProps {
  list: Load<Pages<Card>>;
  onOpenCard: (card: Card) => void;
  onLoad: (next: "first" | "more") => void;
}

/** The cards of a nudge that stand alike, the most late first. */
export function NudgedCards({ list, onOpenCard, onLoad }: NudgedCardsProps) {
  const today = useAtomValue(todayAtom);
  return (
    <PagedList list={list} label="Đang tải các việc" count={3} onLoad={onLoad}>
      {(card) =>
        today !== null && (
          <CardTile key={card.id} card={card} level={2} today={today} aside={formatQuarter(card.quarter)} onOpen={() => onOpenCard(card)} />
        )
      }
    </PagedList>
  );
}

import { useNavigate } from "zmp-ui";
import type { Card } from "../core/board/card.ts";
import { DeadlinesView } from "../features/deadlines/deadlines-view.tsx";
import { useMoves } from "../features/moves/use-moves.tsx";
import { useFilteredList } from "./use-filtered-list.tsx";

/** Every open card by its last day, over all plans: /deadlines?unit=…&plan=…&mine=1 */
export default function DeadlinesPage() {
  const navigate = useNavigate();
  const openCard = (card: Card) => navigate(`/cards/${card.id}`);
  const moves = useMoves(openCard);
  const { filter, words, filterButton, filterSheet } = useFilteredList("/deadlines");
  return (
    <>
      <DeadlinesView filter={filter} filterWords={words} filterButton={filterButton} onOpenCard={openCard} onMenu={moves.openMenu} />
      {filterSheet}
      {moves.sheets}
    </>
  );
}

import { useNavigate } from "zmp-ui";
import type { Card } from "../core/board/card.ts";
import { CalendarView } from "../features/calendar/calendar-view.tsx";
import { useMoves } from "../features/moves/use-moves.tsx";
import { useFilteredList } from "./use-filtered-list.tsx";

/** What has its last day when, month by month: /calendar?unit=…&plan=…&mine=1 */
export default function CalendarPage() {
  const navigate = useNavigate();
  const openCard = (card: Card) => navigate(`/cards/${card.id}`);
  const moves = useMoves(openCard);
  const { filter, words, filterButton, filterSheet } = useFilteredList("/calendar");
  return (
    <>
      <CalendarView
        filter={filter}
        filterWords={words}
        filterButton={filterButton}
        onOpenCard={openCard}
        onOpenReport={({ id }) => navigate(`/reports/${id}`)}
        onMenu={moves.openMenu}
      />
      {filterSheet}
      {moves.sheets}
    </>
  );
}

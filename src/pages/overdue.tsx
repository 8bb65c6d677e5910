import { useNavigate } from "zmp-ui";
import type { Card } from "../core/board/card.ts";
import { OverdueView } from "../features/board/overdue-view.tsx";
import { useMoves } from "../features/moves/use-moves.tsx";

/** What is late. */
export default function OverduePage() {
  const navigate = useNavigate();
  const openCard = (card: Card) => navigate(`/cards/${card.id}`);
  const moves = useMoves(openCard);
  return (
    <>
      <OverdueView onOpenCard={openCard} onMenu={moves.openMenu} />
      {moves.sheets}
    </>
  );
}

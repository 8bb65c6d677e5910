import { useLocation, useNavigate } from "zmp-ui";
import type { Card } from "../core/board/card.ts";
import { filterOfAddress } from "../features/board/overdue-address.ts";
import { OverdueView } from "../features/board/overdue-view.tsx";
import { useMoves } from "../features/moves/use-moves.tsx";

/** What is late; of which unit or plan, the address says: /overdue?unit=… */
export default function OverduePage() {
  const navigate = useNavigate();
  const { search } = useLocation();
  const openCard = (card: Card) => navigate(`/cards/${card.id}`);
  const moves = useMoves(openCard);
  return (
    <>
      <OverdueView filter={filterOfAddress(search)} onOpenCard={openCard} onMenu={moves.openMenu} />
      {moves.sheets}
    </>
  );
}

import { useLocation, useNavigate } from "zmp-ui";
import type { Card } from "../core/board/card.ts";
import { figureOfAddress } from "../features/dashboard/dashboard-address.ts";
import { FigureListView } from "../features/dashboard/figure-list-view.tsx";
import { useMoves } from "../features/moves/use-moves.tsx";

/** The cards behind a figure; which, the address says: /dashboard/list?box=… */
export default function DashboardListPage() {
  const navigate = useNavigate();
  const { search } = useLocation();
  const openCard = (card: Card) => navigate(`/cards/${card.id}`);
  const moves = useMoves(openCard);
  return (
    <>
      <FigureListView figure={figureOfAddress(search)} onOpenCard={openCard} onMenu={moves.openMenu} />
      {moves.sheets}
    </>
  );
}

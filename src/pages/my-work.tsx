import { useNavigate } from "zmp-ui";
import type { Card } from "../core/board/card.ts";
import { useMoves } from "../features/moves/use-moves.tsx";
import { MyWorkView } from "../features/my-work/my-work-view.tsx";

/** What I must do. */
export default function MyWorkPage() {
  const navigate = useNavigate();
  const openCard = (card: Card) => navigate(`/cards/${card.id}`);
  const moves = useMoves(openCard);
  return (
    <>
      <MyWorkView onOpenCard={openCard} onOpenReport={({ id }) => navigate(`/reports/${id}`)} onMenu={moves.openMenu} />
      {moves.sheets}
    </>
  );
}

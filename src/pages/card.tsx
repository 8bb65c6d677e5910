import { useNavigate, useParams } from "zmp-ui";
import type { Card } from "../core/board/card.ts";
import { CardView } from "../features/card-detail/card-view.tsx";
import { useMoves } from "../features/moves/use-moves.tsx";
import { useNudges } from "../features/nudges/use-nudges.tsx";

/** One card. */
export default function CardPage() {
  const { id = "" } = useParams();
  const nudges = useNudges(useNavigate());
  const { begin } = nudges;
  const nudge = begin && ((card: Card) => begin({ kind: "cards", ids: [card.id] }));
  const moves = useMoves(undefined, nudge);
  return (
    <>
      <CardView id={id} onMove={moves.move} onMenu={moves.openMenu} onNudge={nudge} />
      {moves.sheets}
      {nudges.sheet}
    </>
  );
}

import { useParams } from "zmp-ui";
import { CardView } from "../features/card-detail/card-view.tsx";
import { useMoves } from "../features/moves/use-moves.tsx";

/** One card. */
export default function CardPage() {
  const { id = "" } = useParams();
  const moves = useMoves();
  return (
    <>
      <CardView id={id} onMove={moves.move} onMenu={moves.openMenu} />
      {moves.sheets}
    </>
  );
}

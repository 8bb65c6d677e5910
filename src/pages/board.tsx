import { useAtomValue } from "jotai";
import { useNavigate } from "zmp-ui";
import type { Card } from "../core/board/card.ts";
import { BoardView } from "../features/board/board-view.tsx";
import { ExtensionStrip } from "../features/board/extension-strip.tsx";
import { useExtensionCount } from "../features/board/use-extension-count.ts";
import { useBoardAddress } from "../features/board/use-board-address.ts";
import { addressOfOverdue } from "../features/board/overdue-address.ts";
import { useMoves } from "../features/moves/use-moves.tsx";
import { useNudges } from "../features/nudges/use-nudges.tsx";
import { useTourDock } from "../features/tour/use-tour-dock.tsx";
import { boardChoiceAtom } from "../state/board.ts";
import { roleAtom } from "../state/session.ts";

/** Where the work of a quarter stands. */
export default function BoardPage() {
  const navigate = useNavigate();
  const choice = useAtomValue(boardChoiceAtom);
  // The others begin on a page that has room for the first steps.
  const tour = useTourDock(useAtomValue(roleAtom) === "coordinator");
  const requests = useExtensionCount();
  useBoardAddress();
  const openCard = (card: Card) => navigate(`/cards/${card.id}`);
  const nudges = useNudges(navigate);
  const { begin } = nudges;
  const moves = useMoves(openCard, begin && ((card: Card) => begin({ kind: "cards", ids: [card.id] })));
  return (
    <>
      <BoardView
        // At the foot: what is known late moves nothing that a finger may rest on.
        footer={requests > 0 ? <ExtensionStrip count={requests} onOpen={() => navigate("/extensions")} /> : tour.dock}
        onOpenCard={openCard}
        onOpenOverdue={() => navigate(addressOfOverdue(choice))}
        onMenu={moves.openMenu}
        onMove={moves.move}
        onForbidden={moves.explain}
      />
      {moves.sheets}
      {nudges.sheet}
      {tour.sheet}
    </>
  );
}

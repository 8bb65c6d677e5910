import { useAtomValue } from "jotai";
import { useLocation, useNavigate } from "zmp-ui";
import type { Card } from "../core/board/card.ts";
import { filterOfAddress } from "../core/board/filter-address.ts";
import { OverdueView } from "../features/board/overdue-view.tsx";
import { useMoves } from "../features/moves/use-moves.tsx";
import { NudgeButton } from "../features/nudges/nudge-button.tsx";
import { useNudges } from "../features/nudges/use-nudges.tsx";
import { seesNudgesAtom } from "../state/nudges/nudge.ts";

/** What is late; of which unit or plan, the address says: /overdue?unit=… */
export default function OverduePage() {
  const navigate = useNavigate();
  const { search } = useLocation();
  const seesNudges = useAtomValue(seesNudgesAtom);
  const openCard = (card: Card) => navigate(`/cards/${card.id}`);
  const nudges = useNudges(navigate);
  const { begin } = nudges;
  const moves = useMoves(openCard, begin && ((card: Card) => begin({ kind: "cards", ids: [card.id] })));
  return (
    <>
      <OverdueView
        filter={filterOfAddress(search)}
        onOpenCard={openCard}
        onMenu={moves.openMenu}
        onNudge={begin}
        nudgeAll={(target, count) => begin !== null && <NudgeButton target={target} count={count} onNudge={begin} />}
        onNudges={seesNudges ? () => navigate("/nudges") : null}
      />
      {moves.sheets}
      {nudges.sheet}
    </>
  );
}

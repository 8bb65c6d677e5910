import { useLocation, useNavigate } from "zmp-ui";
import type { Card } from "../core/board/card.ts";
import { figureOfAddress } from "../features/dashboard/dashboard-address.ts";
import { FigureListView } from "../features/dashboard/figure-list-view.tsx";
import { NudgeButton } from "../features/nudges/nudge-button.tsx";
import { useNudges } from "../features/nudges/use-nudges.tsx";
import { useMoves } from "../features/moves/use-moves.tsx";

/** The cards behind a figure; which, the address says: /dashboard/list?box=… */
export default function DashboardListPage() {
  const navigate = useNavigate();
  const { search } = useLocation();
  const openCard = (card: Card) => navigate(`/cards/${card.id}`);
  const { begin, sheet } = useNudges(navigate);
  const moves = useMoves(openCard, begin && ((card: Card) => begin({ kind: "cards", ids: [card.id] })));
  return (
    <>
      <FigureListView
        figure={figureOfAddress(search)}
        onOpenCard={openCard}
        onMenu={moves.openMenu}
        footer={(overdue) =>
          begin !== null &&
          overdue.length > 0 && (
            <NudgeButton target={{ kind: "cards", ids: overdue.map(({ id }) => id) }} count={overdue.length} onNudge={begin} />
          )
        }
      />
      {moves.sheets}
      {sheet}
    </>
  );
}

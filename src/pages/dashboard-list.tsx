import { Megaphone } from "lucide-react";
import { useLocation, useNavigate } from "zmp-ui";
import { Button } from "../components/button.tsx";
import { formatNumber } from "../components/date-words.ts";
import type { Card } from "../core/board/card.ts";
import { figureOfAddress } from "../features/dashboard/dashboard-address.ts";
import { FigureListView } from "../features/dashboard/figure-list-view.tsx";
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
            <Button icon={Megaphone} onClick={() => begin({ kind: "cards", ids: overdue.map(({ id }) => id) })}>
              {`Đôn đốc ${formatNumber(overdue.length)} việc quá hạn`}
            </Button>
          )
        }
      />
      {moves.sheets}
      {sheet}
    </>
  );
}

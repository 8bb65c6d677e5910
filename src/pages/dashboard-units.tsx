import { useLocation, useNavigate } from "zmp-ui";
import { addressOfRanking, choiceOfAddress, isByShare } from "../features/dashboard/dashboard-address.ts";
import { RankingView } from "../features/dashboard/ranking-view.tsx";

/** All units by what is or was late. */
export default function DashboardUnitsPage() {
  const navigate = useNavigate();
  const { search } = useLocation();
  const choice = choiceOfAddress(search);
  return (
    <RankingView
      choice={choice}
      byShare={isByShare(search)}
      onOrder={(byShare) => navigate(addressOfRanking(choice, byShare), { replace: true, animate: false })}
    />
  );
}

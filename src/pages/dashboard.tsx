import { useLocation, useNavigate } from "zmp-ui";
import { addressOfDashboard, choiceOfAddress } from "../features/dashboard/dashboard-address.ts";
import { DashboardView } from "../features/dashboard/dashboard-view.tsx";

/** Điều hành: of which time and plan, the address says. */
export default function DashboardPage() {
  const navigate = useNavigate();
  const { search } = useLocation();
  return (
    <DashboardView
      choice={choiceOfAddress(search)}
      onChoose={(choice) => navigate(addressOfDashboard(choice), { replace: true, animate: false })}
    />
  );
}

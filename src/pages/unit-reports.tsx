import { useLocation, useNavigate } from "zmp-ui";
import { Failure } from "../components/failure.tsx";
import { Screen } from "../components/screen.tsx";
import { unitReportsOfAddress } from "../features/dashboard/dashboard-address.ts";
import { UnitReportsView } from "../features/dashboard/unit-reports-view.tsx";

/** The reports of a unit that stand so; of which and how, the address says. */
export default function UnitReportsPage() {
  const navigate = useNavigate();
  const { search } = useLocation();
  const asked = unitReportsOfAddress(search);
  if (asked === null) {
    return (
      <Screen title="Báo cáo của đơn vị" backTo="/units">
        <Failure code="request.invalid" />
      </Screen>
    );
  }
  return <UnitReportsView asked={asked} onOpen={({ id }) => navigate(`/reports/${id}`)} />;
}

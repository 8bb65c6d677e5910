import { useLocation, useNavigate } from "zmp-ui";
import { Failure } from "../components/failure.tsx";
import { Screen } from "../components/screen.tsx";
import { changeOfAddress } from "../features/dashboard/dashboard-address.ts";
import { ChangesView } from "../features/dashboard/changes-view.tsx";

/** What is new of one kind since the last visit. */
export default function DashboardChangesPage() {
  const navigate = useNavigate();
  const { search } = useLocation();
  const change = changeOfAddress(search);
  if (change === null) {
    return (
      <Screen title="Có gì mới" backTo="/dashboard">
        <Failure code="request.invalid" />
      </Screen>
    );
  }
  return <ChangesView change={change} onOpen={(path) => navigate(path)} />;
}

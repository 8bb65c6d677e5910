import { CalendarDays, Users } from "lucide-react";
import { useAtomValue, useSetAtom } from "jotai";
import { useEffect } from "react";
import { useNavigate } from "zmp-ui";
import { Failure } from "../components/failure.tsx";
import { useWayBack } from "../components/home-context.ts";
import { Screen } from "../components/screen.tsx";
import { Skeleton } from "../components/skeleton.tsx";
import { Strip } from "../components/strip.tsx";
import { AccountStrip } from "../features/official-account/account-strip.tsx";
import { UnitsView } from "../features/units/units-view.tsx";
import { membershipAtom } from "../state/session.ts";
import { directoryAtom, loadDirectoryAtom } from "../state/units/directory.ts";

/** Đơn vị: who there is in the organization. */
export default function UnitsPage() {
  const directory = useAtomValue(directoryAtom);
  const load = useSetAtom(loadDirectoryAtom);
  const membership = useAtomValue(membershipAtom);
  const navigate = useNavigate();
  const home = useWayBack("/units");
  const wayBack = membership?.role === "coordinator" ? "/plans" : home;
  useEffect(() => void load(), [load]);

  return (
    <Screen title="Đơn vị" subtitle={membership?.organization.name} {...(wayBack !== undefined && { backTo: wayBack })} scrollName="units">
      {membership?.role === "coordinator" && (
        <Strip tone="brand" icon={Users} onClick={() => navigate("/members")}>
          Thành viên và lời mời
        </Strip>
      )}
      <Strip tone="brand" icon={CalendarDays} onClick={() => navigate("/working-days")}>
        Lịch nghỉ và ngày hoán đổi
      </Strip>
      {membership?.role === "coordinator" && <AccountStrip onOpen={() => navigate("/official-account")} />}
      {directory.status === "loading" && <Skeleton height={52} count={9} />}
      {directory.status === "failed" && <Failure code={directory.code} onRetry={() => void load()} />}
      {directory.status === "ready" && <UnitsView directory={directory.value} onOpen={(unitId) => navigate(`/units/${unitId}`)} />}
    </Screen>
  );
}

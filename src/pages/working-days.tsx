import { useAtomValue, useSetAtom } from "jotai";
import { useEffect } from "react";
import { Failure } from "../components/failure.tsx";
import { Screen } from "../components/screen.tsx";
import { Skeleton } from "../components/skeleton.tsx";
import { DaysOffView } from "../features/working-days/days-off-view.tsx";
import { membershipAtom, todayAtom } from "../state/session.ts";
import { daysOffAtom, loadDaysOffAtom } from "../state/working-days/days-off.ts";

/** Lịch nghỉ: which days nobody works, and which were swapped. */
export default function WorkingDaysPage() {
  const days = useAtomValue(daysOffAtom);
  const load = useSetAtom(loadDaysOffAtom);
  const membership = useAtomValue(membershipAtom);
  const today = useAtomValue(todayAtom);
  useEffect(() => void load(), [load]);

  return (
    <Screen title="Lịch nghỉ" subtitle={membership?.organization.name} backTo="/units" scrollName="working-days">
      {days.status === "loading" && <Skeleton height={52} count={9} />}
      {days.status === "failed" && <Failure code={days.code} onRetry={() => void load()} />}
      {days.status === "ready" && today !== null && (
        <DaysOffView days={days.value} today={today} mayEdit={membership?.role === "coordinator"} />
      )}
    </Screen>
  );
}

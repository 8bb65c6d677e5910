import { useAtomValue, useSetAtom } from "jotai";
import { useEffect, useState } from "react";
import { blankDutyInput, inputOfDuty } from "../../core/report/duty-input.ts";
import { Failure } from "../../components/failure.tsx";
import { Screen } from "../../components/screen.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import { newId } from "../../state/new-id.ts";
import { loadPlansAtom, plansAtom } from "../../state/plans/plans.ts";
import { canKeepDutiesAtom, loadReportDutiesAtom, reportDutiesAtom } from "../../state/report-collecting/duties.ts";
import { dutyAtom, loadDutyAtom } from "../../state/report-collecting/duty.ts";
import { membershipAtom, todayAtom } from "../../state/session.ts";
import { directoryAtom, loadDirectoryAtom } from "../../state/units/directory.ts";
import { DutyForm } from "./duty-form.tsx";

interface DutyEditViewProps {
  /** The duty to change; null for a new one. */
  dutyId: string | null;
  onSaved: (dutyId: string) => void;
}

/** The form of a duty, once everything that it offers has come. */
export function DutyEditView({ dutyId, onSaved }: DutyEditViewProps) {
  const mayKeep = useAtomValue(canKeepDutiesAtom);
  const directory = useAtomValue(directoryAtom);
  const plans = useAtomValue(plansAtom);
  const duties = useAtomValue(reportDutiesAtom);
  const duty = useAtomValue(dutyAtom);
  const today = useAtomValue(todayAtom);
  const membership = useAtomValue(membershipAtom);
  const loadDirectory = useSetAtom(loadDirectoryAtom);
  const loadPlans = useSetAtom(loadPlansAtom);
  const loadDuties = useSetAtom(loadReportDutiesAtom);
  const loadDuty = useSetAtom(loadDutyAtom);
  // one id for every try, so that a duty whose answer got lost is not made twice
  const [madeId] = useState(newId);

  useEffect(() => {
    if (!mayKeep) return;
    void loadDirectory();
    void loadPlans();
    void loadDuties();
    if (dutyId !== null) void loadDuty(dutyId);
  }, [mayKeep, dutyId, loadDirectory, loadPlans, loadDuties, loadDuty]);

  const title = dutyId === null ? "Thêm chế độ báo cáo" : "Sửa chế độ báo cáo";
  const backTo = dutyId === null ? "/report-duties" : `/report-duties/${dutyId}`;
  const needed = dutyId === null ? [directory] : [directory, duty];
  const failed = needed.find((each) => each.status === "failed");
  const stored = dutyId !== null && duty.status === "ready" && duty.value.id === dutyId ? duty.value : null;
  if (!mayKeep || failed || today === null || directory.status !== "ready" || (dutyId !== null && stored === null)) {
    const retry = () => {
      void loadDirectory();
      if (dutyId !== null) void loadDuty(dutyId);
    };
    return (
      <Screen title={title} backTo={backTo}>
        {!mayKeep && <Failure code="report.forbidden" />}
        {mayKeep && failed && <Failure code={failed.code} onRetry={retry} />}
        {mayKeep && !failed && <Skeleton height={160} count={4} />}
      </Screen>
    );
  }
  return (
    <DutyForm
      key={stored?.id ?? "new"}
      title={title}
      backTo={backTo}
      dutyId={dutyId ?? madeId}
      first={stored === null ? blankDutyInput(today, membership?.unit?.id ?? null) : inputOfDuty(stored)}
      today={today}
      directory={directory.value}
      plans={plans.status === "ready" ? plans.value : []}
      duties={duties.status === "ready" ? duties.value.filter(({ id }) => id !== dutyId) : []}
      onSaved={onSaved}
    />
  );
}

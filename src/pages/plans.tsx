import { Building2, FileText, FileUp } from "lucide-react";
import { useAtomValue, useSetAtom } from "jotai";
import { useEffect } from "react";
import { useNavigate } from "zmp-ui";
import { Button } from "../components/button.tsx";
import { EmptyState } from "../components/empty-state.tsx";
import { Failure } from "../components/failure.tsx";
import { useWayBack } from "../components/home-context.ts";
import { PrivacyLink } from "../components/privacy-link.tsx";
import { Screen } from "../components/screen.tsx";
import { Skeleton } from "../components/skeleton.tsx";
import { Strip } from "../components/strip.tsx";
import { DraftsPanel } from "../features/plans/drafts-panel.tsx";
import { PlanCard } from "../features/plans/plan-card.tsx";
import { canImportAtom, loadPlansAtom, plansAtom } from "../state/plans/plans.ts";
import { membershipAtom } from "../state/session.ts";

/** Kế hoạch: which plans there are and where their work stands. */
export default function PlansPage() {
  const plans = useAtomValue(plansAtom);
  const canImport = useAtomValue(canImportAtom);
  const membership = useAtomValue(membershipAtom);
  const load = useSetAtom(loadPlansAtom);
  const navigate = useNavigate();
  const wayBack = useWayBack("/plans");
  useEffect(() => void load(), [load]);

  const importButton = canImport && (
    <Button icon={FileUp} onClick={() => navigate("/plans/import")}>
      Nhập kế hoạch
    </Button>
  );

  return (
    <Screen
      title="Kế hoạch"
      subtitle={membership?.organization.name}
      {...(wayBack !== undefined && { backTo: wayBack })}
      scrollName="plans"
      footer={importButton}
    >
      {canImport && (
        <Strip tone="brand" icon={Building2} onClick={() => navigate("/units")}>
          Đơn vị và thành viên
        </Strip>
      )}
      <DraftsPanel onOpen={(id) => navigate(`/plans/drafts/${id}`)} />
      {plans.status === "loading" && <Skeleton height={176} count={3} />}
      {plans.status === "failed" && <Failure code={plans.code} onRetry={() => void load()} />}
      {plans.status === "ready" && plans.value.length === 0 && (
        <EmptyState icon={FileText} title="Chưa có kế hoạch">
          {canImport
            ? "Nhập một kế hoạch đã ban hành, mỗi nhiệm vụ sẽ thành thẻ có thời hạn."
            : "Cơ quan đầu mối nhập kế hoạch, thẻ của kế hoạch sẽ hiện trên bảng."}
        </EmptyState>
      )}
      {plans.status === "ready" &&
        plans.value.map((plan) => <PlanCard key={plan.id} plan={plan} onOpen={() => navigate(`/plans/${plan.id}`)} />)}
      {plans.status === "ready" && <PrivacyLink />}
    </Screen>
  );
}

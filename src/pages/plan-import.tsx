import { useAtomValue, useSetAtom } from "jotai";
import { useEffect } from "react";
import { useNavigate } from "zmp-ui";
import { Failure } from "../components/failure.tsx";
import { Screen } from "../components/screen.tsx";
import { useBack } from "../components/use-back.ts";
import { ImportView } from "../features/plan-import/import-view.tsx";
import { cancelImportAtom, importAtom } from "../state/plan-import/import-plan.ts";
import { canImportAtom } from "../state/plans/plans.ts";

/** Nhập kế hoạch: a document comes in; what was read of it is reviewed on the next page. */
export default function PlanImportPage() {
  const canImport = useAtomValue(canImportAtom);
  const state = useAtomValue(importAtom);
  const cancel = useSetAtom(cancelImportAtom);
  const navigate = useNavigate();
  const leave = useBack("/plans");
  const draftId = state.status === "opened" ? state.draftId : null;

  useEffect(() => () => cancel(), [cancel]);
  useEffect(() => {
    if (draftId !== null) navigate(`/plans/drafts/${draftId}`, { replace: true });
  }, [draftId, navigate]);

  return (
    <Screen title="Nhập kế hoạch" backTo="/plans">
      {canImport ? <ImportView onLeave={leave} /> : <Failure code="plan.forbidden" />}
    </Screen>
  );
}

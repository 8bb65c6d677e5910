import { useAtomValue } from "jotai";
import { useLocation, useNavigate } from "zmp-ui";
import { ExtensionStrip } from "../features/board/extension-strip.tsx";
import { useExtensionCount } from "../features/board/use-extension-count.ts";
import { addressOfDashboard, choiceOfAddress } from "../features/dashboard/dashboard-address.ts";
import { DashboardView } from "../features/dashboard/dashboard-view.tsx";
import { NudgeButton } from "../features/nudges/nudge-button.tsx";
import { useNudges } from "../features/nudges/use-nudges.tsx";
import { Tour } from "../features/tour/tour.tsx";
import { roleAtom } from "../state/session.ts";

/** Điều hành: of which time and plan, the address says. */
export default function DashboardPage() {
  const navigate = useNavigate();
  const { search } = useLocation();
  const choice = choiceOfAddress(search);
  const role = useAtomValue(roleAtom);
  const requests = useExtensionCount();
  const { begin, sheet } = useNudges(navigate);
  return (
    <>
      <DashboardView
        choice={choice}
        onChoose={(chosen) => navigate(addressOfDashboard(chosen), { replace: true, animate: false })}
        waiting={
          <>
            {role !== "unit_head" && <Tour />}
            {requests > 0 && <ExtensionStrip count={requests} onOpen={() => navigate("/extensions")} />}
          </>
        }
        footer={({ cards: { allOverdue } }) =>
          begin !== null &&
          allOverdue > 0 && (
            <NudgeButton
              target={{ kind: "overdue", filter: { planId: choice.planId, unitId: null, mine: false } }}
              count={allOverdue}
              onNudge={begin}
            />
          )
        }
      />
      {sheet}
    </>
  );
}

import { useNavigate, useParams } from "zmp-ui";
import { useBack } from "../components/use-back.ts";
import { DutyView } from "../features/report-collecting/duty-view.tsx";

/** One duty: units × periods. */
export default function ReportDutyPage() {
  const { id = "" } = useParams();
  const navigate = useNavigate();
  const leave = useBack("/report-duties");
  return (
    <DutyView
      dutyId={id}
      onOpenReport={(reportId) => navigate(`/reports/${reportId}`)}
      onEdit={() => navigate(`/report-duties/${id}/edit`)}
      onArchived={leave}
    />
  );
}

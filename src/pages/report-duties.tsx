import { useNavigate } from "zmp-ui";
import { DutiesView } from "../features/report-collecting/duties-view.tsx";

/** Báo cáo: what is reported to us, and how far each period is. */
export default function ReportDutiesPage() {
  const navigate = useNavigate();
  return (
    <DutiesView
      onOpen={(dutyId) => navigate(`/report-duties/${dutyId}`)}
      onAdd={() => navigate("/report-duties/new")}
      onOpenOwn={() => navigate("/reports")}
    />
  );
}

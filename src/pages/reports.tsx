import { useNavigate } from "zmp-ui";
import { ReportsView } from "../features/reports/reports-view.tsx";

/** Báo cáo: what my unit has to hand in, and what it has. */
export default function ReportsPage() {
  const navigate = useNavigate();
  return <ReportsView onOpen={(id) => navigate(`/reports/${id}`)} />;
}

import { useNavigate } from "zmp-ui";
import { HistoryView } from "../features/nudges/history-view.tsx";

/** What was pressed for, and what moved after it. */
export default function NudgesPage() {
  const navigate = useNavigate();
  return <HistoryView onOpen={(id) => navigate(`/nudges/${id}`)} />;
}

import { useNavigate, useParams } from "zmp-ui";
import { useBack } from "../components/use-back.ts";
import { DutyEditView } from "../features/report-collecting/duty-edit-view.tsx";

/** A duty by hand: a new one, or one that is changed. */
export default function ReportDutyEditPage() {
  const { id } = useParams();
  const navigate = useNavigate();
  const leave = useBack(`/report-duties/${id ?? ""}`);
  return (
    <DutyEditView
      dutyId={id ?? null}
      onSaved={(dutyId) => (id === undefined ? navigate(`/report-duties/${dutyId}`, { replace: true }) : leave())}
    />
  );
}

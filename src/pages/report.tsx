import { useParams } from "zmp-ui";
import { useHome } from "../components/home-context.ts";
import { ReportView } from "../features/reports/report-view.tsx";

/** One report. */
export default function ReportPage() {
  const { id = "" } = useParams();
  const home = useHome();
  const listed = home?.tabs.find((path) => path === "/reports" || path === "/report-duties");
  return <ReportView id={id} backTo={listed ?? home?.path ?? "/"} />;
}

import type { ReportRequestDetail } from "../../core/report/report-request.ts";
import { Panel } from "../../components/panel.tsx";
import { fileSize } from "../../components/report/file-size.ts";
import styles from "./reports.module.css";

/** The files of the draft. Adding and taking off belongs here: components/file-list.tsx with state/report-files. */
export function ReportFiles({ detail }: { detail: ReportRequestDetail }) {
  if (detail.files.length === 0) return null;
  return (
    <Panel title="Tệp đính kèm">
      <ul className={styles.files}>
        {detail.files.map(({ id, name, size }) => (
          <li key={id}>{`${name} · ${fileSize(size)}`}</li>
        ))}
      </ul>
    </Panel>
  );
}

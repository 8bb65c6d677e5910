import { useSetAtom } from "jotai";
import type { FigureDefinition } from "../../core/report/report-duty.ts";
import type { ReportPartName } from "../../core/report/report-request.ts";
import { Button } from "../../components/button.tsx";
import { Panel } from "../../components/panel.tsx";
import type { UnsentParts } from "../../state/reports/report-parts.ts";
import { dropLeftoverAtom } from "../../state/reports/report-session.ts";
import { partName } from "./part-names.ts";
import styles from "./reports.module.css";

interface LeftoverPanelProps {
  leftover: UnsentParts;
  figures: readonly FigureDefinition[];
}

/** What was written here when somebody else had already handed the report in: shown, so that nothing is lost unseen. */
export function LeftoverPanel({ leftover, figures }: LeftoverPanelProps) {
  const drop = useSetAtom(dropLeftoverAtom);
  const parts = Object.entries(leftover) as [ReportPartName, { text: string }][];
  if (parts.length === 0) return null;
  return (
    <Panel title="Nội dung đồng chí viết chưa kịp gửi">
      <p className={styles.calm}>
        Báo cáo không còn sửa được nên phần này chưa được gửi. Nội dung vẫn giữ trên máy này và hiện lại nếu báo cáo được trả lại.
      </p>
      {parts.map(([part, { text }]) => (
        <div key={part}>
          <h3 className={styles.partName}>{partName(part, figures)}</h3>
          <p className={styles.words}>{text}</p>
        </div>
      ))}
      <Button kind="plain" small onClick={() => void drop()}>
        Bỏ nội dung này
      </Button>
    </Panel>
  );
}

import type { PlanSummary } from "../../core/plan/plan-summary.ts";
import { Button } from "../../components/button.tsx";
import { formatDate } from "../../core/calendar/format-date.ts";
import { Panel } from "../../components/panel.tsx";
import styles from "./plan-import.module.css";

interface ExistingPanelProps {
  plan: PlanSummary;
  onUpdate: () => void;
  onLeave: () => void;
}

/** The document is there already: it can be brought up to date or left alone, never doubled. */
export function ExistingPanel({ plan, onUpdate, onLeave }: ExistingPanelProps) {
  const document = [plan.documentNumber, plan.issuedOn && `ngày ${formatDate(plan.issuedOn)}`].filter(Boolean).join(" ");
  return (
    <Panel title="Kế hoạch này đã được nhập" aside={`KH ${plan.number}`}>
      <div className={styles.existing}>
        <div>
          <div className={styles.name}>{plan.title}</div>
          <div className={styles.note}>{[document, `${plan.tasks} nhiệm vụ, ${plan.cards} thẻ`].filter(Boolean).join(" · ")}</div>
        </div>
        <p>Cập nhật sẽ thêm những nhiệm vụ mới và sửa những chỗ khác, không tạo thẻ trùng. Thẻ đang làm được giữ nguyên.</p>
        <div className={styles.acts}>
          <Button onClick={onUpdate}>Cập nhật kế hoạch đã có</Button>
          <Button kind="soft" onClick={onLeave}>
            Không nhập nữa
          </Button>
        </div>
      </div>
    </Panel>
  );
}

import { Button } from "../../components/button.tsx";
import { Panel } from "../../components/panel.tsx";
import type { ImportStep } from "../../state/plan-import/import-step.ts";
import styles from "./plan-import.module.css";

const stepWords: Record<ImportStep, string> = {
  opening: "Đang mở tệp",
  reading: "Đang tìm nhiệm vụ, đơn vị và thời hạn",
  looking: "Đang xem kế hoạch đã được nhập chưa",
};

/** What is being read, how far it is, and a way to stop. */
export function ReadingPanel({ name, step, onCancel }: { name: string; step: ImportStep; onCancel: () => void }) {
  return (
    <Panel>
      <div className={styles.reading} role="status">
        <div className={styles.name}>{name}</div>
        <div className={styles.track} aria-hidden />
        <div className={styles.note}>{stepWords[step]}</div>
      </div>
      <Button kind="soft" onClick={onCancel}>
        Dừng
      </Button>
    </Panel>
  );
}

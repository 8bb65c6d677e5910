import { Button } from "../../components/button.tsx";
import { formatNumber } from "../../components/date-words.ts";
import { Panel } from "../../components/panel.tsx";
import { ProgressBar } from "../../components/progress-bar.tsx";
import type { ImportState } from "../../state/plan-import/import-plan.ts";
import type { ImportStep } from "../../state/plan-import/import-step.ts";
import styles from "./plan-import.module.css";

const stepWords: Record<ImportStep, string> = {
  opening: "Đang mở tệp",
  reading: "Đang tìm nhiệm vụ, đơn vị và thời hạn",
  looking: "Đang xem kế hoạch đã được nhập chưa",
};

interface ReadingPanelProps {
  reading: Extract<ImportState, { status: "reading" }>;
  onCancel: () => void;
}

/** What is being read, how far it is, and a way to stop. */
export function ReadingPanel({ reading: { name, photos, step, progress }, onCancel }: ReadingPanelProps) {
  // The last page is told as done before its plan is read.
  const page = progress !== null && progress.done < progress.of ? progress.done + 1 : null;
  return (
    <Panel>
      <div className={styles.reading}>
        <div className={styles.name}>{name}</div>
        {progress === null ? (
          <div className={styles.track} aria-hidden />
        ) : (
          <div className={styles.counted}>
            <ProgressBar done={progress.done} expected={progress.of} label="Số trang đã đọc" />
          </div>
        )}
        <div className={styles.note} role="status">
          {page === null ? stepWords[step] : `Đang đọc trang ${formatNumber(page)}/${formatNumber(progress?.of ?? page)}`}
        </div>
        {page !== null && photos[page - 1] !== undefined && <div className={styles.note}>Ảnh {photos[page - 1]}</div>}
      </div>
      <Button kind="soft" onClick={onCancel}>
        Dừng
      </Button>
    </Panel>
  );
}

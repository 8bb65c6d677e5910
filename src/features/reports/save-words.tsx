import { CloudCheck, CloudOff, CloudUpload } from "lucide-react";
import { formatTime } from "../../components/date-words.ts";
import type { ReportSaveState } from "../../state/reports/report-writer.ts";
import styles from "./reports.module.css";

function wordsOf(save: ReportSaveState) {
  switch (save.kind) {
    case "saved":
      return save.at === null ? null : { icon: CloudCheck, words: `Đã lưu ${formatTime(save.at)}` };
    case "waiting":
    case "saving":
      return { icon: CloudUpload, words: "Đang lưu" };
    case "here-only":
      return {
        icon: CloudOff,
        words: save.kept ? "Chưa gửi được, sẽ tự gửi khi có mạng" : "Chưa gửi được và máy này không giữ được, đừng đóng ứng dụng",
      };
    case "undecided":
      return { icon: CloudOff, words: "Có phần cần xem lại" };
  }
}

/** Says where what was written is. */
export function SaveWords({ save }: { save: ReportSaveState }) {
  const said = wordsOf(save);
  const unsaved = save.kind === "here-only" || save.kind === "undecided";
  return (
    <span className={unsaved ? `${styles.save} ${styles.unsaved}` : styles.save} role="status">
      {said && <said.icon aria-hidden size={16} />}
      {said?.words}
    </span>
  );
}

import { CloudCheck, CloudOff, CloudUpload } from "lucide-react";
import { refusalSentences } from "../../core/refusal.ts";
import type { SaveState } from "../../state/plan-review/draft-saver.ts";
import styles from "./plan-review.module.css";

/** Says where the edits are. */
export function SaveWords({ state }: { state: SaveState }) {
  switch (state.kind) {
    case "saved":
      return (
        <p role="status" className={styles.save}>
          <CloudCheck aria-hidden size={18} /> Đã lưu
        </p>
      );
    case "waiting":
    case "saving":
      return (
        <p role="status" className={styles.save}>
          <CloudUpload aria-hidden size={18} /> Đang lưu
        </p>
      );
    case "here-only":
      return (
        <p role="status" className={`${styles.save} ${styles.unsaved}`}>
          <CloudOff aria-hidden size={18} /> Chưa lưu lên máy chủ.{" "}
          {state.kept ? "Bản sửa đang được giữ trên máy này." : "Máy này không giữ được bản sửa, đừng đóng ứng dụng."}
        </p>
      );
    case "refused":
      return (
        <p role="alert" className={`${styles.save} ${styles.unsaved}`}>
          <CloudOff aria-hidden size={18} /> {refusalSentences[state.code]}
        </p>
      );
  }
}

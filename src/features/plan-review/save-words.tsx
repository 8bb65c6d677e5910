import { CloudCheck, CloudOff, CloudUpload, Undo2 } from "lucide-react";
import { refusalSentences } from "../../core/refusal.ts";
import { Button } from "../../components/button.tsx";
import type { SaveState } from "../../state/plan-review/draft-saver.ts";
import styles from "./plan-review.module.css";

const hereOnly = (kept: boolean) =>
  `Chưa lưu lên máy chủ. ${kept ? "Bản sửa đang được giữ trên máy này." : "Máy này không giữ được bản sửa, đừng đóng ứng dụng."}`;

function wordsOf(state: SaveState) {
  switch (state.kind) {
    case "saved":
      return { icon: CloudCheck, words: "Đã lưu" };
    case "waiting":
    case "saving":
      return { icon: CloudUpload, words: "Đang lưu" };
    case "here-only":
      return { icon: CloudOff, words: hereOnly(state.kept) };
    case "refused":
      return { icon: CloudOff, words: refusalSentences[state.code] };
  }
}

/** Says where the edits are, and takes the last one back; `onUndo` is null while there is none. */
export function SaveWords({ state, onUndo }: { state: SaveState; onUndo: (() => void) | null }) {
  const { icon: Icon, words } = wordsOf(state);
  const unsaved = state.kind === "here-only" || state.kind === "refused";
  return (
    <div className={unsaved ? `${styles.save} ${styles.unsaved}` : styles.save}>
      <Icon aria-hidden size={18} />
      <span role={state.kind === "refused" ? "alert" : "status"}>{words}</span>
      {onUndo && (
        <Button kind="plain" small icon={Undo2} className={styles.undo} onClick={onUndo}>
          Hoàn tác
        </Button>
      )}
    </div>
  );
}

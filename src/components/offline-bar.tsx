import { CloudOff } from "lucide-react";
import styles from "./offline-bar.module.css";

/** Says that what is shown may be old. */
export function OfflineBar() {
  return (
    <div role="status" className={styles.bar}>
      <CloudOff aria-hidden size={16} />
      Mất kết nối mạng, đang hiện dữ liệu đã tải
    </div>
  );
}

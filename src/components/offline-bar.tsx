import { CloudOff, RefreshCw } from "lucide-react";
import { formatInstant, formatTime } from "./date-words.ts";
import styles from "./offline-bar.module.css";

interface OfflineBarProps {
  /** False while the network is away. */
  online: boolean;
  /** When what is shown was up to date; null where nobody knows. */
  freshAt: string | null;
  now: string;
}

/** Says, in one quiet line, that what is shown may be old, and how old. */
export function OfflineBar({ online, freshAt, now }: OfflineBarProps) {
  const Icon = online ? RefreshCw : CloudOff;
  return (
    <div role="status" className={styles.bar} data-calm={online}>
      <Icon aria-hidden size={16} />
      {online ? "Đang cập nhật" : `Chưa có mạng${freshAt === null ? "" : `, số liệu lúc ${describe(freshAt, now)}`}`}
    </div>
  );
}

/** «09:41»; of another day with its date. */
function describe(freshAt: string, now: string): string {
  const [then, today] = [formatInstant(freshAt), formatInstant(now)];
  return then.slice(0, 10) === today.slice(0, 10) ? formatTime(freshAt) : `${formatTime(freshAt)} ngày ${then.slice(0, 10)}`;
}

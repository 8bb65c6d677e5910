import { ChevronRight, CloudOff, CloudUpload, RefreshCw, TriangleAlert, type LucideIcon } from "lucide-react";
import { createElement } from "react";
import { formatInstant, formatTime } from "./date-words.ts";
import styles from "./state-bar.module.css";

interface StateBarProps {
  /** How old what is shown may be; null while it is up to date. */
  staleness: { online: boolean; freshAt: string | null } | null;
  /** How much of what was done here waits to be sent, and how much of it for the person's decision. */
  unsent: number;
  stopped: number;
  now: string;
  onOpen: () => void;
}

/** Says, in one quiet line, that what is shown may be old and how old, and what waits to be sent; a tap opens that. */
export function StateBar({ staleness, unsent, stopped, now, onOpen }: StateBarProps) {
  const words = [
    stopped > 0 && `${stopped} việc cần đồng chí quyết định`,
    staleness !== null && describe(staleness, now),
    unsent > 0 && `${unsent} việc chờ gửi`,
  ].filter(Boolean);
  const tone = stopped > 0 ? "late" : staleness?.online === false || unsent > 0 ? "soon" : "calm";
  const inside = (
    <>
      {createElement(iconOf(staleness, stopped, unsent), { "aria-hidden": true, size: 16, className: styles.icon })}
      <span>{words.join(" · ")}</span>
    </>
  );
  if (unsent + stopped === 0) {
    return (
      <div role="status" className={styles.bar} data-tone={tone}>
        {inside}
      </div>
    );
  }
  return (
    <div role="status" className={styles.bar} data-tone={tone}>
      <button type="button" className={styles.open} onClick={onOpen}>
        {inside}
        <ChevronRight aria-hidden size={18} className={styles.icon} />
      </button>
    </div>
  );
}

function iconOf(staleness: StateBarProps["staleness"], stopped: number, unsent: number): LucideIcon {
  if (stopped > 0) return TriangleAlert;
  if (staleness?.online === false) return CloudOff;
  return unsent > 0 ? CloudUpload : RefreshCw;
}

function describe({ online, freshAt }: NonNullable<StateBarProps["staleness"]>, now: string): string {
  if (online) return "Đang cập nhật";
  return freshAt === null ? "Chưa có mạng" : `Chưa có mạng, số liệu lúc ${timeOf(freshAt, now)}`;
}

/** «09:41»; of another day with its date. */
function timeOf(freshAt: string, now: string): string {
  const [then, today] = [formatInstant(freshAt), formatInstant(now)].map((instant) => instant.slice(0, 10));
  return then === today ? formatTime(freshAt) : `${formatTime(freshAt)} ngày ${then ?? ""}`;
}

import { CalendarClock, CircleCheck, ClipboardCheck, TriangleAlert, type LucideIcon } from "lucide-react";
import { useNavigate } from "zmp-ui";
import { formatNumber } from "../../components/date-words.ts";
import { Panel } from "../../components/panel.tsx";
import { formatDate } from "../../core/calendar/format-date.ts";
import type { ChangeKind, DashboardChanges } from "../../core/dashboard/dashboard.ts";
import { addressOfChange, changeKinds } from "./dashboard-address.ts";
import panel from "./dashboard.module.css";
import styles from "./changes-panel.module.css";
import { changeWords } from "./figure-words.ts";

const icons: Record<ChangeKind, LucideIcon> = {
  late: TriangleAlert,
  finished: CircleCheck,
  reports: ClipboardCheck,
  extensions: CalendarClock,
};

/** What is new since the person looked last; each line opens what it counts. */
export function ChangesPanel({ changes: { since, sinceOn, first, counts } }: { changes: DashboardChanges }) {
  const navigate = useNavigate();
  const shown = changeKinds.filter((kind) => counts[kind] > 0);
  return (
    <Panel title={first ? "Trong 7 ngày qua" : "Từ lần xem trước"} aside={first ? undefined : `từ ${formatDate(sinceOn)}`}>
      {shown.length === 0 && <p className={panel.note}>Không có gì mới.</p>}
      {shown.length > 0 && (
        <ul>
          {shown.map((kind) => {
            const Icon = icons[kind];
            return (
              <li key={kind}>
                <button
                  type="button"
                  className={styles.change}
                  data-kind={kind}
                  onClick={() => navigate(addressOfChange({ kind, since, sinceOn }))}
                >
                  <Icon aria-hidden size={20} />
                  <span>{changeWords[kind]}</span>
                  <b>{formatNumber(counts[kind])}</b>
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </Panel>
  );
}

import { useState } from "react";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import type { PlanTarget } from "../../core/overview/plan-target.ts";
import { standingOf } from "../../core/overview/target-standing.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import { Panel } from "../../components/panel.tsx";
import { LongList } from "./long-list.tsx";
import { TargetRow } from "./target-row.tsx";
import { TargetSheet, type WrittenReading } from "./target-sheet.tsx";
import styles from "./overviews.module.css";

interface TargetsPanelProps {
  targets: readonly PlanTarget[];
  today: LocalDate;
  mayWrite: boolean;
  onWrite: (targetId: string, reading: WrittenReading) => Promise<RefusalCode | null>;
}

/** Chỉ tiêu: what the plan wants to reach, beside what has been reached. */
export function TargetsPanel({ targets, today, mayWrite, onWrite }: TargetsPanelProps) {
  const [written, setWritten] = useState<PlanTarget | null>(null);
  const met = targets.filter((target) => standingOf(target).met === true).length;
  return (
    <Panel title="Chỉ tiêu" {...(targets.length > 0 && { aside: `${met}/${targets.length} đã đạt` })}>
      {targets.length === 0 && (
        <p className={styles.note}>
          Văn bản này không nêu chỉ tiêu bằng số. Khi nhập kế hoạch, các câu như «trên 90% hồ sơ…» trong phần mục tiêu sẽ hiện ở đây.
        </p>
      )}
      <LongList items={targets} most={6} more={`Xem cả ${targets.length} chỉ tiêu`} keyOf={({ id }) => id}>
        {(target) => <TargetRow target={target} onWrite={mayWrite ? () => setWritten(target) : null} />}
      </LongList>
      <TargetSheet
        target={written}
        today={today}
        onWrite={(reading) => onWrite(written?.id ?? "", reading)}
        onClose={() => setWritten(null)}
      />
    </Panel>
  );
}

import { ChevronRight } from "lucide-react";
import { useState } from "react";
import type { Consolidation } from "../../core/report/consolidation.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import { Button } from "../../components/button.tsx";
import { Chip } from "../../components/chip.tsx";
import { Panel } from "../../components/panel.tsx";
import { RefusalNote } from "../../components/refusal-note.tsx";
import { useAct } from "../../components/use-act.ts";
import { ChangeSheet } from "./change-sheet.tsx";
import { changeWords } from "./consolidation-words.ts";
import { FoldedList } from "./folded-list.tsx";
import rows from "../../components/rows.module.css";
import styles from "./consolidation.module.css";

interface ChangesPanelProps {
  report: Consolidation;
  onTake: (unitIds: string[], keepEdited: boolean) => Promise<RefusalCode | null>;
}

/** What units have sent since they were taken in: looked at and taken in one by one, or all that are new at once. */
export function ChangesPanel({ report, onTake }: ChangesPanelProps) {
  const [shownId, setShownId] = useState<string | null>(null);
  const changed = report.units.filter((unit) => unit.change !== null);
  // Somebody else may take it in meanwhile: then there is nothing left to look at.
  const shown = changed.find(({ id }) => id === shownId) ?? null;
  const fresh = changed.filter((unit) => unit.change === "new").map((unit) => unit.id);
  const { run, busy, refused } = useAct(
    () => onTake(fresh, true),
    () => undefined,
  );
  if (changed.length === 0) return null;
  return (
    <Panel title="Thay đổi từ đơn vị" aside={<Chip tone="soon">{changed.length} đơn vị</Chip>}>
      <FoldedList
        items={changed}
        shownAtFirst={5}
        keyOf={({ id }) => id}
        show={({ id, name, change }) => (
          <button type="button" className={rows.row} onClick={() => setShownId(id)}>
            <span className={rows.words}>
              <span className={styles.name}>{name}</span>
              <span className={styles.note}>{change && changeWords[change]}</span>
            </span>
            <ChevronRight aria-hidden size={20} className={rows.chevron} />
          </button>
        )}
      />
      {report.canEdit && fresh.length > 1 && (
        <Button kind="soft" busy={busy} onClick={() => void run()}>
          {`Đưa vào ${fresh.length} đơn vị mới nộp`}
        </Button>
      )}
      <RefusalNote code={refused} />
      <ChangeSheet report={report} unit={shown} onTake={onTake} onClose={() => setShownId(null)} />
    </Panel>
  );
}

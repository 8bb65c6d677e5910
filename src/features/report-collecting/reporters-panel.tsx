import { Plus, X } from "lucide-react";
import { useState } from "react";
import type { UnitDirectory } from "../../core/organization/organization.ts";
import type { ReportDutyInput } from "../../core/report/report-duty.ts";
import { Button } from "../../components/button.tsx";
import { IconButton } from "../../components/icon-button.tsx";
import { Panel } from "../../components/panel.tsx";
import { countReporters, type Reporters } from "./count-reporters.ts";
import { ReportersSheet } from "./reporters-sheet.tsx";
import styles from "./duty-form.module.css";

interface ReportersPanelProps {
  duty: ReportDutyInput;
  directory: UnitDirectory;
  error: string | undefined;
  onChange: (change: Reporters) => void;
}

/** Names beyond these are told as a number; the sheet shows them all. */
const namesShown = 12;

/** Who has to report. */
export function ReportersPanel({ duty, directory, error, onChange }: ReportersPanelProps) {
  const [choosing, setChoosing] = useState(false);
  const chosen: Reporters = { unitIds: duty.unitIds, groupIds: duty.groupIds };
  const groups = directory.groups.filter(({ id }) => chosen.groupIds.includes(id));
  const units = directory.units.filter(({ id }) => chosen.unitIds.includes(id));
  const without = (ids: readonly string[], id: string) => ids.filter((each) => each !== id);
  const rows = [
    ...groups.map((group) => ({
      id: group.id,
      name: group.name,
      note: `Nhóm ${group.unitIds.length} đơn vị`,
      remove: () => onChange({ ...chosen, groupIds: without(chosen.groupIds, group.id) }),
    })),
    ...units.map((unit) => ({
      id: unit.id,
      name: unit.name,
      note: null,
      remove: () => onChange({ ...chosen, unitIds: without(chosen.unitIds, unit.id) }),
    })),
  ];

  return (
    <Panel title="Ai báo cáo" aside={rows.length > 0 && `${countReporters(chosen, directory)} đơn vị`}>
      {rows.length === 0 && (
        <p className={styles.hint}>Chọn từng đơn vị, hoặc cả nhóm: đơn vị vào nhóm sau này cũng báo cáo từ kỳ kế tiếp.</p>
      )}
      <ul>
        {rows.slice(0, namesShown).map(({ id, name, note, remove }) => (
          <li key={id} className={styles.chosen}>
            <span>
              {name}
              {note !== null && <small>{note}</small>}
            </span>
            <IconButton icon={X} label={`Bỏ ${name}`} onClick={remove} />
          </li>
        ))}
      </ul>
      {rows.length > namesShown && <p className={styles.hint}>và {rows.length - namesShown} đơn vị khác</p>}
      {error !== undefined && (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      )}
      <Button kind="soft" small icon={Plus} className={styles.add} onClick={() => setChoosing(true)}>
        Chọn đơn vị
      </Button>
      <ReportersSheet open={choosing} directory={directory} chosen={chosen} onChange={onChange} onClose={() => setChoosing(false)} />
    </Panel>
  );
}

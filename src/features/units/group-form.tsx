import { useState } from "react";
import type { Unit, UnitGroup } from "../../core/organization/organization.ts";
import { refusalSentences, type RefusalCode } from "../../core/refusal.ts";
import { Button } from "../../components/button.tsx";
import { Checkbox } from "../../components/checkbox.tsx";
import { Field } from "../../components/field.tsx";
import { SheetActs } from "../../components/sheet-acts.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { useAct } from "../../components/use-act.ts";
import styles from "./units.module.css";

interface GroupFormProps {
  /** The group to change; null closes the sheet. */
  group: UnitGroup | null;
  isNew: boolean;
  units: readonly Unit[];
  onSave: (group: UnitGroup) => Promise<RefusalCode | null>;
  onClose: () => void;
}

/** A sheet to name a set of units, such as «các thôn», and to say who belongs to it. */
export function GroupForm({ group, isNew, onClose, ...rest }: GroupFormProps) {
  return (
    <Sheet open={group !== null} title={isNew ? "Thêm nhóm đơn vị" : "Sửa nhóm đơn vị"} onClose={onClose}>
      {group && <Inside key={group.id} group={group} onClose={onClose} {...rest} />}
    </Sheet>
  );
}

function Inside({ group, units, onSave, onClose }: Omit<GroupFormProps, "group" | "isNew"> & { group: UnitGroup }) {
  const [name, setName] = useState(group.name);
  const [unitIds, setUnitIds] = useState(group.unitIds);
  const { run, busy, refused } = useAct(() => onSave({ id: group.id, name: name.trim(), unitIds }), onClose);

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <Field
        label="Tên nhóm"
        hint="Viết như trong các kế hoạch, ví dụ: các thôn"
        error={refused === null ? undefined : refusalSentences[refused]}
      >
        <input maxLength={200} required value={name} onChange={({ target }) => setName(target.value)} />
      </Field>
      <div role="group" aria-label="Đơn vị trong nhóm" className={styles.choices}>
        {units.map((unit) => (
          <Checkbox
            key={unit.id}
            checked={unitIds.includes(unit.id)}
            onChange={(chosen) => setUnitIds((before) => (chosen ? [...before, unit.id] : before.filter((id) => id !== unit.id)))}
          >
            {unit.name}
          </Checkbox>
        ))}
      </div>
      <SheetActs>
        <Button type="submit" busy={busy}>
          Lưu nhóm {unitIds.length} đơn vị
        </Button>
      </SheetActs>
    </form>
  );
}

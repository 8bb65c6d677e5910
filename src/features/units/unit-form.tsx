import { useState } from "react";
import type { Unit } from "../../core/organization/organization.ts";
import { refusalSentences, type RefusalCode } from "../../core/refusal.ts";
import { Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { SheetActs } from "../../components/sheet-acts.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { useAct } from "../../components/use-act.ts";
import styles from "./units.module.css";

interface UnitFormProps {
  /** The unit to change; null closes the sheet. */
  unit: Omit<Unit, "members"> | null;
  isNew: boolean;
  units: readonly Unit[];
  onSave: (unit: Omit<Unit, "members">) => Promise<RefusalCode | null>;
  onClose: () => void;
}

/** A sheet to add a unit or to change its names and its place. */
export function UnitForm({ unit, isNew, onClose, ...rest }: UnitFormProps) {
  return (
    <Sheet open={unit !== null} title={isNew ? "Thêm đơn vị" : "Sửa đơn vị"} onClose={onClose}>
      {unit && <Inside key={unit.id} unit={unit} onClose={onClose} {...rest} />}
    </Sheet>
  );
}

function Inside({ unit, units, onSave, onClose }: Omit<UnitFormProps, "unit" | "isNew"> & { unit: Omit<Unit, "members"> }) {
  const [name, setName] = useState(unit.name);
  const [shortName, setShortName] = useState(unit.shortName ?? "");
  const [parentId, setParentId] = useState(unit.parentId);
  const [aliases, setAliases] = useState(unit.aliases.join("\n"));
  const { run, busy, refused } = useAct(() => {
    const names = aliases.split("\n").map((alias) => alias.trim());
    return onSave({
      id: unit.id,
      name: name.trim(),
      shortName: shortName.trim() === "" ? null : shortName.trim(),
      parentId,
      aliases: [...new Set(names)].filter((alias) => alias !== ""),
    });
  }, onClose);

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <Field label="Tên đơn vị" error={refused === null ? undefined : refusalSentences[refused]}>
        <textarea rows={2} maxLength={200} required value={name} onChange={({ target }) => setName(target.value)} />
      </Field>
      <Field label="Tên gọi tắt" hint="Dùng ở những chỗ hẹp, ví dụ: Phòng VH-XH">
        <input maxLength={60} value={shortName} onChange={({ target }) => setShortName(target.value)} />
      </Field>
      <Field label="Tên gọi khác trong các văn bản" hint="Mỗi dòng một tên. Khi nhập kế hoạch, các tên này được hiểu là đơn vị này.">
        <textarea rows={3} value={aliases} onChange={({ target }) => setAliases(target.value)} />
      </Field>
      <Field label="Thuộc đơn vị" hint="Người của đơn vị cấp trên thấy thẻ của đơn vị cấp dưới.">
        <select value={parentId ?? ""} onChange={({ target }) => setParentId(target.value === "" ? null : target.value)}>
          <option value="">Không thuộc đơn vị nào</option>
          {units
            .filter((each) => each.id !== unit.id)
            .map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
        </select>
      </Field>
      <SheetActs>
        <Button type="submit" busy={busy}>
          Lưu
        </Button>
      </SheetActs>
    </form>
  );
}

import type { Role, Unit } from "../../core/organization/organization.ts";
import { Field } from "../../components/field.tsx";
import { OptionList } from "../../components/option-list.tsx";
import { roleNotes, roleWords } from "../../components/role-words.ts";
import styles from "./members.module.css";

interface WhereFieldsProps {
  units: readonly Unit[];
  unitId: string;
  role: Role;
  /** Whether a unit has to be chosen. */
  required: boolean;
  onUnit: (unitId: string) => void;
  onRole: (role: Role) => void;
}

const roles = (["staff", "unit_head", "leader", "coordinator", "viewer"] as const).map((role) => ({
  value: role,
  label: roleWords[role],
  note: roleNotes[role],
}));

/** Asks for a unit and for the role in it. */
export function WhereFields({ units, unitId, role, required, onUnit, onRole }: WhereFieldsProps) {
  return (
    <>
      <Field label="Đơn vị">
        <select required={required} value={unitId} onChange={({ target }) => onUnit(target.value)}>
          <option value="">{required ? "Chọn đơn vị" : "Toàn cơ quan"}</option>
          {units.map((unit) => (
            <option key={unit.id} value={unit.id}>
              {unit.name}
            </option>
          ))}
        </select>
      </Field>
      <div>
        <div className={styles.label}>Vai trò</div>
        <OptionList label="Vai trò" options={roles} value={role} onChange={onRole} />
      </div>
    </>
  );
}

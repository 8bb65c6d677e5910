import { type ReactNode, useState } from "react";
import type { Role, Unit } from "../../core/organization/organization.ts";
import { Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { OptionList } from "../../components/option-list.tsx";
import { roleNotes, roleWords } from "../../components/role-words.ts";
import { SheetActs } from "../../components/sheet-acts.tsx";
import styles from "./members.module.css";

interface InviteFormProps {
  units: readonly Unit[];
  onInvite: (unitId: string, role: Role) => Promise<void>;
  /** Why the last one was refused. */
  children: ReactNode;
}

const roles = (["staff", "unit_head", "leader", "coordinator", "viewer"] as const).map((role) => ({
  value: role,
  label: roleWords[role],
  note: roleNotes[role],
}));

/** Asks for the unit and the role of whoever is invited. */
export function InviteForm({ units, onInvite, children }: InviteFormProps) {
  const [unitId, setUnitId] = useState("");
  const [role, setRole] = useState<Role>("staff");
  const [busy, setBusy] = useState(false);

  async function invite() {
    setBusy(true);
    await onInvite(unitId, role);
    setBusy(false);
  }

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void invite();
      }}
    >
      <Field label="Đơn vị">
        <select required value={unitId} onChange={({ target }) => setUnitId(target.value)}>
          <option value="">Chọn đơn vị</option>
          {units.map((unit) => (
            <option key={unit.id} value={unit.id}>
              {unit.name}
            </option>
          ))}
        </select>
      </Field>
      <div>
        <div className={styles.label}>Vai trò</div>
        <OptionList label="Vai trò" options={roles} value={role} onChange={setRole} />
      </div>
      {children}
      <SheetActs>
        <Button type="submit" busy={busy} disabled={unitId === ""}>
          Tạo đường dẫn mời
        </Button>
      </SheetActs>
    </form>
  );
}

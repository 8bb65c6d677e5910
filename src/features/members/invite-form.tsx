import { type ReactNode, useState } from "react";
import type { Role, Unit } from "../../core/organization/organization.ts";
import { Button } from "../../components/button.tsx";
import { SheetActs } from "../../components/sheet-acts.tsx";
import styles from "./members.module.css";
import { WhereFields } from "./where-fields.tsx";

interface InviteFormProps {
  units: readonly Unit[];
  onInvite: (unitId: string, role: Role) => Promise<void>;
  /** Why the last one was refused. */
  children: ReactNode;
}

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
      <WhereFields required units={units} unitId={unitId} role={role} onUnit={setUnitId} onRole={setRole} />
      {children}
      <SheetActs>
        <Button type="submit" busy={busy} disabled={unitId === ""}>
          Tạo đường dẫn mời
        </Button>
      </SheetActs>
    </form>
  );
}

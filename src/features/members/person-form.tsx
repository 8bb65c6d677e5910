import { useState } from "react";
import { needsUnit } from "../../core/organization/member-list.ts";
import type { Role, Unit } from "../../core/organization/organization.ts";
import { readPhone } from "../../core/organization/phone-number.ts";
import { refusalSentences } from "../../core/refusal.ts";
import { Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { SheetActs } from "../../components/sheet-acts.tsx";
import { Sheet } from "../../components/sheet.tsx";
import type { PreviewedPerson } from "../../state/members/member-list.ts";
import styles from "./members.module.css";
import { WhereFields } from "./where-fields.tsx";

type Person = Omit<PreviewedPerson, "doubts">;

interface PersonFormProps {
  /** Who is added or mended; null closes the sheet. */
  person: Person | null;
  units: readonly Unit[];
  onSave: (person: Person) => void;
  onClose: () => void;
}

/** A sheet to say who shall belong where. */
export function PersonForm({ person, units, onSave, onClose }: PersonFormProps) {
  return (
    <Sheet open={person !== null} title={person?.phone === "" && person.name === "" ? "Thêm một người" : "Sửa thông tin"} onClose={onClose}>
      {person && <Inside key={person.id} person={person} units={units} onSave={onSave} />}
    </Sheet>
  );
}

function Inside({ person, units, onSave }: Omit<PersonFormProps, "onClose" | "person"> & { person: Person }) {
  const [name, setName] = useState(person.name);
  const [phone, setPhone] = useState(person.phone);
  const [unitId, setUnitId] = useState(person.unitId ?? "");
  const [role, setRole] = useState<Role>(person.role);
  const [tried, setTried] = useState(false);
  const wrongPhone = readPhone(phone) === null;

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (wrongPhone) return;
        // What was chosen here is understood: the words of the list have done their part.
        onSave({ id: person.id, name: name.trim(), phone, unitId: unitId === "" ? null : unitId, role, written: { unit: "", title: "" } });
      }}
    >
      {person.written.unit !== "" && person.unitId === null && (
        <p className={styles.note}>Trong danh sách ghi đơn vị: {person.written.unit}</p>
      )}
      <Field label="Họ và tên">
        <input required maxLength={200} value={name} onChange={({ target }) => setName(target.value)} autoComplete="off" />
      </Field>
      <Field
        label="Số điện thoại dùng Zalo"
        hint="Ví dụ: 0912 345 678"
        error={tried && wrongPhone ? refusalSentences["member.phone_invalid"] : undefined}
      >
        <input
          required
          type="tel"
          inputMode="tel"
          maxLength={30}
          value={phone}
          onChange={({ target }) => setPhone(target.value)}
          autoComplete="off"
        />
      </Field>
      <WhereFields units={units} unitId={unitId} role={role} required={needsUnit(role)} onUnit={setUnitId} onRole={setRole} />
      <SheetActs>
        <Button type="submit">Ghi vào danh sách</Button>
      </SheetActs>
    </form>
  );
}

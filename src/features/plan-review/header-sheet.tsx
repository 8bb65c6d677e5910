import { useState } from "react";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import type { PlanHeader } from "../../core/plan/plan-draft.ts";
import { Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { SheetActs } from "../../components/sheet-acts.tsx";
import { Sheet } from "../../components/sheet.tsx";
import styles from "./plan-review.module.css";

interface HeaderSheetProps {
  open: boolean;
  header: PlanHeader;
  onSave: (header: PlanHeader) => void;
  onClose: () => void;
}

/** A sheet to correct what the document says of itself. */
export function HeaderSheet({ open, header, onSave, onClose }: HeaderSheetProps) {
  return (
    <Sheet open={open} title="Thông tin văn bản" onClose={onClose}>
      {open && <Inside header={header} onSave={onSave} />}
    </Sheet>
  );
}

const text = (value: string) => (value.trim() === "" ? null : value.trim());
const date = (value: string) => (value === "" ? null : (value as LocalDate));

function Inside({ header, onSave }: Pick<HeaderSheetProps, "header" | "onSave">) {
  const [edited, setEdited] = useState(header);
  const change = (changed: Partial<PlanHeader>) => setEdited((before) => ({ ...before, ...changed }));
  const backwards = edited.periodStart !== null && edited.periodEnd !== null && edited.periodEnd < edited.periodStart;
  const period = (label: string, key: "periodStart" | "periodEnd") => (
    <Field label={label} error={key === "periodEnd" && backwards ? "Phải sau ngày đầu kỳ." : undefined}>
      <input type="date" value={edited[key] ?? ""} onChange={({ target }) => change({ [key]: date(target.value) })} />
    </Field>
  );

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSave({ ...edited, title: text(edited.title ?? ""), number: text(edited.number ?? ""), issuer: text(edited.issuer ?? "") });
      }}
    >
      <Field label="Tên kế hoạch">
        <textarea
          rows={3}
          required
          maxLength={4000}
          value={edited.title ?? ""}
          onChange={({ target }) => change({ title: target.value })}
        />
      </Field>
      <div className={styles.pair}>
        <Field label="Số, ký hiệu">
          <input maxLength={200} value={edited.number ?? ""} onChange={({ target }) => change({ number: target.value })} />
        </Field>
        <Field label="Ngày ban hành">
          <input type="date" value={edited.issuedOn ?? ""} onChange={({ target }) => change({ issuedOn: date(target.value) })} />
        </Field>
      </div>
      <Field label="Cơ quan ban hành">
        <input maxLength={500} value={edited.issuer ?? ""} onChange={({ target }) => change({ issuer: target.value })} />
      </Field>
      <div className={styles.pair}>
        {period("Đầu kỳ", "periodStart")}
        {period("Cuối kỳ", "periodEnd")}
      </div>
      <SheetActs>
        <Button type="submit" disabled={backwards}>
          Lưu
        </Button>
      </SheetActs>
    </form>
  );
}

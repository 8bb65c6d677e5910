import { useAtomValue } from "jotai";
import { useState } from "react";
import type { UnitDirectory } from "../../core/organization/organization.ts";
import type { ReviewDuty, UnitChoice } from "../../core/plan/plan-review.ts";
import { scheduleFlaw } from "../../core/report/edit-schedule.ts";
import { Acts } from "../../components/acts.tsx";
import { Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { ScheduleForm } from "../../components/schedule-form.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { todayAtom } from "../../state/session.ts";
import { UnitChips } from "./unit-chips.tsx";
import { UnitPicker } from "./unit-picker.tsx";
import styles from "./plan-review.module.css";

interface DutySheetProps {
  /** The duty to correct; null closes the sheet. */
  duty: ReviewDuty | null;
  isNew: boolean;
  directory: UnitDirectory;
  /** The corrected duty, and what the names added to it stand for. */
  onSave: (duty: ReviewDuty, choices: Record<string, UnitChoice>) => void;
  onClose: () => void;
}

/** A sheet to correct a duty to report, or to add one by hand. */
export function DutySheet({ duty, ...rest }: DutySheetProps) {
  const empty = <Sheet open={false} title="" onClose={rest.onClose} children={null} />;
  return duty === null ? empty : <Inside key={duty.id} duty={duty} {...rest} />;
}

const words = (text: string): string | null => text.trim().replace(/\s+/gu, " ") || null;

function Inside({ duty, isNew, directory, onSave, onClose }: DutySheetProps & { duty: ReviewDuty }) {
  const [edited, setEdited] = useState(duty);
  const [choices, setChoices] = useState<Record<string, UnitChoice>>({});
  const [picking, setPicking] = useState(false);
  const today = useAtomValue(todayAtom);
  const change = (changed: Partial<ReviewDuty>) => setEdited((before) => ({ ...before, ...changed }));

  if (picking) {
    const pick = (choice: UnitChoice, name: string) => {
      change({ who: [...edited.who.filter((each) => each !== name), name] });
      setChoices((before) => ({ ...before, [name]: choice }));
      setPicking(false);
    };
    return (
      <Sheet open title="Thêm đơn vị báo cáo" onClose={() => setPicking(false)}>
        <UnitPicker directory={directory} mayIgnore={false} newName="" onPick={pick} />
      </Sheet>
    );
  }

  const title = words(edited.title);
  const ready = title !== null && edited.who.length > 0 && scheduleFlaw(edited.schedule) === null;
  // Whoever has seen the schedule and saves it has taken what was guessed.
  const save = () => title !== null && onSave({ ...edited, title, included: true, guesses: [] }, choices);
  const footer = (
    <Acts>
      <Button kind="soft" onClick={onClose}>
        Thôi
      </Button>
      <Button disabled={!ready} onClick={save}>
        Lưu
      </Button>
    </Acts>
  );
  const receiver = (label: string, key: "to" | "via", hint: string) => (
    <Field label={label} hint={hint}>
      <input
        maxLength={500}
        value={edited[key] ?? ""}
        onChange={({ target }) => change({ [key]: target.value === "" ? null : target.value })}
      />
    </Field>
  );

  return (
    <Sheet open title={isNew ? "Thêm chế độ báo cáo" : "Sửa chế độ báo cáo"} onClose={onClose} footer={footer}>
      <div className={styles.form}>
        {edited.sourceText !== "" && <p className={styles.note}>{edited.sourceText}</p>}
        <Field label="Tên báo cáo" error={title === null ? "Hãy ghi tên báo cáo." : undefined}>
          <textarea rows={2} maxLength={500} value={edited.title} onChange={({ target }) => change({ title: target.value })} />
        </Field>
        <UnitChips
          label="Đơn vị báo cáo"
          names={edited.who}
          onAdd={() => setPicking(true)}
          onRemove={(name) => change({ who: edited.who.filter((each) => each !== name) })}
        />
        {receiver("Nơi nhận", "to", "Cơ quan, người nhận báo cáo")}
        {receiver("Gửi qua", "via", "Đơn vị tổng hợp, nếu có")}
        {today !== null && <ScheduleForm value={edited.schedule} onChange={(schedule) => change({ schedule })} today={today} />}
      </div>
    </Sheet>
  );
}

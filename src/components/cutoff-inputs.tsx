import type { LocalDate } from "../core/calendar/local-date.ts";
import type { ReportSchedule } from "../core/report/report-schedule.ts";
import { Field } from "./field.tsx";
import { monthOptions } from "./schedule-words.ts";
import styles from "./schedule-form.module.css";

interface CutoffInputsProps {
  value: ReportSchedule;
  onChange: (change: Partial<ReportSchedule>) => void;
}

const days = Array.from({ length: 31 }, (_, i) => i + 1);

/** The day by which a report is due: a date where it comes once, else a day of a month of each period. */
export function CutoffInputs({ value, onChange }: CutoffInputsProps) {
  if (value.cadence === "once") {
    return (
      <Field label="Ngày nộp" error={value.onceOn === null ? "Hãy chọn ngày nộp báo cáo." : undefined}>
        <input
          type="date"
          value={value.onceOn ?? ""}
          onChange={({ target }) => onChange({ onceOn: target.value === "" ? null : (target.value as LocalDate) })}
        />
      </Field>
    );
  }
  return (
    <div className={styles.cutoff}>
      <Field label="Ngày">
        <select value={value.cutoffDay ?? ""} onChange={({ target }) => onChange({ cutoffDay: Number(target.value) })}>
          {value.cutoffDay === null && <option value="">Chọn</option>}
          {days.map((day) => (
            <option key={day} value={day}>
              {day}
            </option>
          ))}
        </select>
      </Field>
      <Field label="Của tháng">
        <select value={value.cutoffMonth ?? ""} onChange={({ target }) => onChange({ cutoffMonth: Number(target.value) })}>
          {value.cutoffMonth === null && <option value="">Chọn</option>}
          {monthOptions(value).map(({ offset, words }) => (
            <option key={offset} value={offset}>
              {words}
            </option>
          ))}
        </select>
      </Field>
    </div>
  );
}

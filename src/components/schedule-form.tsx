import type { LocalDate } from "../core/calendar/local-date.ts";
import { changeCadence, scheduleFlaw } from "../core/report/edit-schedule.ts";
import type { ReportCadence, ReportSchedule } from "../core/report/report-schedule.ts";
import { CutoffInputs } from "./cutoff-inputs.tsx";
import { formatDate } from "../core/calendar/format-date.ts";
import { Field } from "./field.tsx";
import { boundWords, cadenceWords, nextPeriodWords, scheduleFlawWords, turnOptions } from "./schedule-words.ts";
import styles from "./schedule-form.module.css";

interface ScheduleFormProps {
  value: ReportSchedule;
  onChange: (schedule: ReportSchedule) => void;
  /** As of when the next period is shown. */
  today: LocalDate;
}

const cadences = Object.entries(cadenceWords) as [ReportCadence, string][];
const asDate = (text: string): LocalDate | null => (/^\d{4}-\d{2}-\d{2}$/u.test(text) ? (text as LocalDate) : null);

/** When a report is due: how often, before which day, on which data, and below it the next time in words. */
export function ScheduleForm({ value, onChange, today }: ScheduleFormProps) {
  const change = (changed: Partial<ReportSchedule>) => onChange({ ...value, ...changed });
  const flaw = scheduleFlaw(value);
  const turns = turnOptions(value.cadence);
  const all = turns.map(({ turn }) => turn);
  const asked = value.periods ?? all;

  function toggle(turn: number) {
    const chosen = all.filter((each) => (each === turn ? !asked.includes(each) : asked.includes(each)));
    change({ periods: chosen.length === all.length ? null : chosen });
  }

  const day = (label: string, key: "startsOn" | "endsOn" | "windowStart" | "windowEnd", hint: string, wrong: boolean) => (
    <Field label={label} hint={hint} error={wrong && flaw !== null ? scheduleFlawWords[flaw] : undefined}>
      <input
        type="date"
        value={value[key] ?? ""}
        onChange={({ target }) => {
          const date = asDate(target.value);
          // a duty always begins somewhere; an emptied field keeps the day it had
          if (key !== "startsOn" || date !== null) change({ [key]: date });
        }}
      />
    </Field>
  );

  return (
    <div className={styles.form}>
      <Field label="Kỳ báo cáo">
        <select value={value.cadence} onChange={({ target }) => onChange(changeCadence(value, target.value as ReportCadence))}>
          {cadences.map(([cadence, words]) => (
            <option key={cadence} value={cadence}>
              {words}
            </option>
          ))}
        </select>
      </Field>
      {turns.length > 0 && (
        <div>
          <div className={styles.label}>Các kỳ phải báo cáo</div>
          <div role="group" aria-label="Các kỳ phải báo cáo" className={styles.turns}>
            {turns.map(({ turn, words }) => (
              <button key={turn} type="button" className={styles.turn} aria-pressed={asked.includes(turn)} onClick={() => toggle(turn)}>
                {words}
              </button>
            ))}
          </div>
          {flaw === "periods" && <div className={styles.error}>{scheduleFlawWords.periods}</div>}
        </div>
      )}
      {value.cadence !== "on_request" && (
        <>
          <Field label="Cách ghi hạn">
            <select value={value.bound} onChange={({ target }) => change({ bound: target.value as ReportSchedule["bound"] })}>
              <option value="before">{boundWords.before}</option>
              <option value="on_or_before">{boundWords.on_or_before}</option>
            </select>
          </Field>
          <CutoffInputs value={value} onChange={change} />
          {value.cadence === "once" ? (
            <div className={styles.pair}>
              {day("Số liệu từ ngày", "windowStart", `Để trống: từ ${formatDate(value.startsOn)}`, false)}
              {day("Số liệu đến ngày", "windowEnd", "Để trống: đến ngày nộp", flaw === "window")}
            </div>
          ) : (
            <Field label="Kỳ số liệu">
              <select
                value={value.windowRule}
                onChange={({ target }) => change({ windowRule: target.value as ReportSchedule["windowRule"] })}
              >
                <option value="decree">Ngày 15 đến 14, Nghị định 09/2019</option>
                <option value="calendar">Trọn tháng, quý, năm</option>
              </select>
            </Field>
          )}
        </>
      )}
      {(value.cadence !== "once" || flaw === "bounds") && (
        <div className={styles.pair}>
          {day("Áp dụng từ ngày", "startsOn", "", false)}
          {day("Đến ngày", "endsOn", "Để trống: lâu dài", flaw === "bounds")}
        </div>
      )}
      <p role="status" className={flaw === null ? styles.next : styles.error}>
        {nextPeriodWords(value, today)}
      </p>
    </div>
  );
}

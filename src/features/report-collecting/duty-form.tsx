import { useSetAtom } from "jotai";
import { useRef, useState } from "react";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import type { UnitDirectory } from "../../core/organization/organization.ts";
import type { PlanSummary } from "../../core/plan/plan-summary.ts";
import { dutyFlaws, tidyDuty } from "../../core/report/duty-input.ts";
import type { ReportDutyInput, ReportDutySummary } from "../../core/report/report-duty.ts";
import { Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { useNotice } from "../../components/notice-context.ts";
import { Panel } from "../../components/panel.tsx";
import { RefusalNote } from "../../components/refusal-note.tsx";
import { ScheduleForm } from "../../components/schedule-form.tsx";
import { Screen } from "../../components/screen.tsx";
import { useAct } from "../../components/use-act.ts";
import { saveDutyAtom } from "../../state/report-collecting/duty.ts";
import { AddresseeFields } from "./addressee-fields.tsx";
import { dutyFlawWords } from "./duty-flaw-words.ts";
import { FigureFields } from "./figure-fields.tsx";
import { LaterPeriods } from "./later-periods.tsx";
import { ReportersPanel } from "./reporters-panel.tsx";
import styles from "./duty-form.module.css";

interface DutyFormProps {
  title: string;
  backTo: string;
  dutyId: string;
  first: ReportDutyInput;
  today: LocalDate;
  directory: UnitDirectory;
  plans: readonly PlanSummary[];
  /** The other duties, one of which this one may serve. */
  duties: readonly ReportDutySummary[];
  onSaved: (dutyId: string) => void;
}

/** A duty written by hand: what, to whom, by whom, when, with which figures. */
export function DutyForm({ title, backTo, dutyId, first, today, directory, plans, duties, onSaved }: DutyFormProps) {
  const [duty, setDuty] = useState(first);
  const [tried, setTried] = useState(false);
  const save = useSetAtom(saveDutyAtom);
  const notify = useNotice();
  const form = useRef<HTMLFormElement>(null);
  const flaws = tried ? dutyFlaws(duty) : [];
  const wrong = (flaw: (typeof flaws)[number]) => (flaws.includes(flaw) ? dutyFlawWords[flaw] : undefined);
  const change = (changed: Partial<ReportDutyInput>) => setDuty((before) => ({ ...before, ...changed }));
  const { run, busy, refused } = useAct(
    () => save(dutyId, tidyDuty(duty)),
    () => {
      notify("Đã lưu chế độ báo cáo");
      onSaved(dutyId);
    },
  );

  function send() {
    setTried(true);
    const [flaw] = dutyFlaws(duty);
    if (flaw === undefined) return void run();
    notify(dutyFlawWords[flaw], { tone: "late" });
    form.current?.querySelector(`[data-part="${flaw}"]`)?.scrollIntoView({ block: "start" });
  }

  return (
    <Screen
      title={title}
      backTo={backTo}
      footer={
        <Button busy={busy} onClick={send}>
          Lưu chế độ báo cáo
        </Button>
      }
    >
      <form ref={form} className={styles.form} onSubmit={(event) => event.preventDefault()}>
        <RefusalNote code={refused} />
        <div data-part="title">
          <Panel title="Báo cáo gì, gửi ai">
            <Field label="Tên báo cáo" hint="Ví dụ: Báo cáo kết quả chuyển đổi số" error={wrong("title")}>
              <textarea rows={2} maxLength={500} value={duty.title} onChange={({ target }) => change({ title: target.value })} />
            </Field>
            <AddresseeFields duty={duty} units={directory.units} plans={plans} onChange={change} />
          </Panel>
        </div>
        <div data-part="units">
          <ReportersPanel duty={duty} directory={directory} error={wrong("units")} onChange={change} />
        </div>
        <div data-part="schedule">
          <Panel title="Khi nào">
            <ScheduleForm value={duty.schedule} onChange={(schedule) => change({ schedule })} today={today} />
            <LaterPeriods schedule={duty.schedule} today={today} />
          </Panel>
        </div>
        <div data-part="figures">
          <FigureFields figures={duty.figures} tried={tried} onChange={(figures) => change({ figures })} />
        </div>
        <div data-part="leadDays">
          <Panel title="Cách làm">
            <Field label="Hướng dẫn cho đơn vị" hint="Không bắt buộc: đề cương, biểu mẫu, điều cần nêu rõ.">
              <textarea
                rows={3}
                maxLength={4000}
                value={duty.instructions ?? ""}
                onChange={({ target }) => change({ instructions: target.value })}
              />
            </Field>
            <Field label="Mở trước hạn (ngày)" hint="Đơn vị nhận yêu cầu và viết được từ ngày này." error={wrong("leadDays")}>
              <input
                type="number"
                inputMode="numeric"
                min={1}
                max={180}
                value={Number.isNaN(duty.leadDays) ? "" : duty.leadDays}
                onChange={({ target }) => change({ leadDays: target.valueAsNumber })}
              />
            </Field>
            {duties.length > 0 && (
              <Field label="Tổng hợp để báo cáo lên" hint="Báo cáo cấp trên phải có hạn sau hạn của các đơn vị.">
                <select
                  value={duty.upwardDutyId ?? ""}
                  onChange={({ target }) => change({ upwardDutyId: target.value === "" ? null : target.value })}
                >
                  <option value="">Không có báo cáo cấp trên</option>
                  {duties.map((each) => (
                    <option key={each.id} value={each.id}>
                      {each.title}
                    </option>
                  ))}
                </select>
              </Field>
            )}
          </Panel>
        </div>
      </form>
    </Screen>
  );
}

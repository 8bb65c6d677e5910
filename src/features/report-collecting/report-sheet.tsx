import { FileText } from "lucide-react";
import { useAtomValue, useSetAtom } from "jotai";
import { useEffect, useState } from "react";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import type { ReportingPeriod } from "../../core/report/report-duty.ts";
import type { ReportCell, ReportMatrix } from "../../core/report/report-matrix.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import { ActionRow } from "../../components/action-row.tsx";
import { useNotice } from "../../components/notice-context.ts";
import { RefusalNote } from "../../components/refusal-note.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { judgeReportAtom } from "../../state/report-collecting/judge.ts";
import { nudgeReportsAtom } from "../../state/report-collecting/nudge.ts";
import { loadReportAtom, openReportAtom } from "../../state/report-collecting/open-report.ts";
import type { MatrixUnit } from "../../state/report-collecting/shown-matrix.ts";
import { actLooks, actsFor, type ReportAct } from "./report-acts.ts";
import { NudgeForm } from "./nudge-form.tsx";
import { ReasonForm } from "./reason-form.tsx";
import { ReportFacts } from "./report-facts.tsx";

export interface OpenedCell {
  unit: MatrixUnit;
  period: ReportingPeriod;
  cell: ReportCell;
}

interface ReportSheetProps {
  /** The cell that was tapped, as it stands now; null closes the sheet. */
  opened: OpenedCell | null;
  can: ReportMatrix["can"];
  today: LocalDate;
  onOpenReport: (reportId: string) => void;
  onClose: () => void;
}

/** One report of the matrix: how it stands, and what can be done with it. */
export function ReportSheet({ opened, onClose, ...rest }: ReportSheetProps) {
  const [act, setAct] = useState<ReportAct | null>(null);
  const close = () => {
    setAct(null);
    onClose();
  };
  const title = act === null ? (opened?.unit.name ?? "") : `${actLooks[act].label.replace("…", "")}: ${opened?.unit.name ?? ""}`;
  return (
    <Sheet open={opened !== null} title={title} onClose={close}>
      {opened && <Inside key={opened.cell.id} opened={opened} act={act} onAct={setAct} onClose={close} {...rest} />}
    </Sheet>
  );
}

interface InsideProps extends Omit<ReportSheetProps, "opened"> {
  opened: OpenedCell;
  act: ReportAct | null;
  onAct: (act: ReportAct | null) => void;
}

function Inside({ opened: { unit, period, cell }, can, today, act, onAct, onOpenReport, onClose }: InsideProps) {
  const open = useAtomValue(openReportAtom);
  const load = useSetAtom(loadReportAtom);
  const judge = useSetAtom(judgeReportAtom);
  const nudge = useSetAtom(nudgeReportsAtom);
  const notify = useNotice();
  const [refused, setRefused] = useState<RefusalCode | null>(null);
  const [sending, setSending] = useState(false);
  // A version that a poke brought is asked for too: its sheet says what became of the report.
  useEffect(() => void load(cell.id), [load, cell.id, cell.version]);
  const detail = open?.id === cell.id && open.detail.status === "ready" ? open.detail.value : null;

  function end(done: ReportAct) {
    notify(`${actLooks[done].done}: ${unit.name}`);
    onClose();
  }

  /** A report that somebody else has just judged is shown as it stands now, with a word about it. */
  async function send(verdict: Exclude<ReportAct, "nudge">, reason?: string, dueOn?: LocalDate | null): Promise<RefusalCode | null> {
    const code = await judge({ report: cell, verdict, ...(reason !== undefined && { reason }), ...(dueOn && { dueOn }) });
    if (code !== "report.changed" && code !== "report.wrong_order") return code;
    setRefused(code);
    onAct(null);
    return code;
  }

  // An open sheet would lie over the next page until this one has slid away.
  function openReport() {
    onClose();
    onOpenReport(cell.id);
  }

  async function press(pressed: ReportAct) {
    setRefused(null);
    if (pressed !== "accept" && pressed !== "include") return onAct(pressed);
    if (sending) return;
    setSending(true);
    const code = await send(pressed);
    setSending(false);
    setRefused(code);
    if (code === null) end(pressed);
  }

  if (act === "nudge") {
    return (
      <NudgeForm
        act="Nhắc nộp"
        onSend={async (note) => {
          const answer = await nudge({ periodId: period.id, unitIds: [unit.id], note });
          return answer.ok ? null : answer.error.code;
        }}
        onBack={() => onAct(null)}
        onDone={() => end("nudge")}
      >
        {unit.name} sẽ được nhắc nộp báo cáo {period.label}.
      </NudgeForm>
    );
  }
  if (act === "return" || act === "take_back" || act === "exclude") {
    return (
      <ReasonForm
        verdict={act}
        today={today}
        onSend={(reason, dueOn) => send(act, reason, dueOn)}
        onBack={() => onAct(null)}
        onDone={() => end(act)}
      />
    );
  }
  return (
    <>
      <ReportFacts period={period} cell={cell} today={today} detail={detail} />
      <RefusalNote code={refused} />
      <div>
        <ActionRow icon={FileText} label="Xem báo cáo" onClick={openReport} />
        {actsFor(cell.status, can).map((each) => {
          const { icon, label, note } = actLooks[each];
          return (
            <ActionRow
              key={each}
              icon={icon}
              label={label}
              {...(note !== undefined && { note })}
              tone={each === "take_back" ? "danger" : "normal"}
              onClick={() => void press(each)}
            />
          );
        })}
      </div>
    </>
  );
}

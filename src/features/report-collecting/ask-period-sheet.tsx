import { useSetAtom } from "jotai";
import { useState } from "react";
import { addDays } from "../../core/calendar/date-arithmetic.ts";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import { refusalSentences } from "../../core/refusal.ts";
import { Button } from "../../components/button.tsx";
import { formatDate } from "../../core/calendar/format-date.ts";
import { Field } from "../../components/field.tsx";
import { useNotice } from "../../components/notice-context.ts";
import { RefusalNote } from "../../components/refusal-note.tsx";
import { SheetActs } from "../../components/sheet-acts.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { useAct } from "../../components/use-act.ts";
import { openPeriodAtom } from "../../state/report-collecting/duty.ts";
import { useProposedDue } from "./use-proposed-due.ts";

interface AskPeriodSheetProps {
  open: boolean;
  dutyId: string;
  today: LocalDate;
  onClose: () => void;
}

/** «Yêu cầu báo cáo đột xuất»: asks the units of a duty for one report more. */
export function AskPeriodSheet({ open, onClose, ...rest }: AskPeriodSheetProps) {
  return (
    <Sheet open={open} title="Yêu cầu báo cáo đột xuất" onClose={onClose}>
      {open && <Inside onClose={onClose} {...rest} />}
    </Sheet>
  );
}

type Day = LocalDate | "";

function Inside({ dutyId, today, onClose }: Omit<AskPeriodSheetProps, "open">) {
  const openPeriod = useSetAtom(openPeriodAtom);
  const notify = useNotice();
  const [label, setLabel] = useState("");
  const [windowStart, setWindowStart] = useState<Day>(() => addDays(today, -30));
  const [windowEnd, setWindowEnd] = useState<Day>(today);
  const [dueOn, setDueOn] = useProposedDue(true);
  const [tried, setTried] = useState(false);
  const badPeriod = label.trim() === "" || windowStart === "" || windowEnd === "" || windowEnd < windowStart;
  const badDue = dueOn === "" || dueOn < today;
  const { run, busy, refused } = useAct(
    async () =>
      windowStart === "" || windowEnd === "" || dueOn === ""
        ? "report.period_invalid"
        : openPeriod(dutyId, { label: label.trim(), windowStart, windowEnd, dueOn }),
    () => {
      notify(`Đã yêu cầu các đơn vị báo cáo ${label.trim()}`);
      onClose();
    },
  );

  function send() {
    setTried(true);
    if (!badPeriod && !badDue) void run();
  }

  const day = (name: string, value: Day, set: (day: Day) => void, more: { hint?: string; error?: string | undefined } = {}) => (
    <Field label={name} {...more}>
      <input type="date" value={value} onChange={({ target }) => set(target.value as Day)} />
    </Field>
  );

  return (
    <>
      <Field
        label="Tên kỳ báo cáo"
        hint="Ví dụ: Đột xuất về bão số 5"
        error={tried && badPeriod ? refusalSentences["report.period_invalid"] : undefined}
      >
        <input maxLength={100} value={label} onChange={({ target }) => setLabel(target.value)} />
      </Field>
      {day("Số liệu từ ngày", windowStart, setWindowStart)}
      {day("Số liệu đến ngày", windowEnd, setWindowEnd)}
      {day("Nộp chậm nhất ngày", dueOn, setDueOn, {
        hint: dueOn === "" ? "" : `Nộp hết ngày ${formatDate(dueOn)} vẫn tính là đúng hạn.`,
        error: tried && badDue ? refusalSentences["report.bad_due"] : undefined,
      })}
      <RefusalNote code={refused} />
      <SheetActs>
        <Button busy={busy} onClick={send}>
          Yêu cầu báo cáo
        </Button>
      </SheetActs>
    </>
  );
}

import { useState } from "react";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import type { PlanTarget } from "../../core/overview/plan-target.ts";
import { refusalSentences, type RefusalCode } from "../../core/refusal.ts";
import { figureSentences, readFigure } from "../../core/report/read-figure.ts";
import { Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { RefusalNote } from "../../components/refusal-note.tsx";
import { SheetActs } from "../../components/sheet-acts.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { useAct } from "../../components/use-act.ts";
import styles from "./overviews.module.css";

export interface WrittenReading {
  reached: number;
  reachedOn: LocalDate;
  note: string | null;
}

interface TargetSheetProps {
  /** The target that is written of; null closes the sheet. */
  target: PlanTarget | null;
  today: LocalDate;
  onWrite: (reading: WrittenReading) => Promise<RefusalCode | null>;
  onClose: () => void;
}

/** Asks what has been reached of a target, as of which day. */
export function TargetSheet({ target, onClose, ...rest }: TargetSheetProps) {
  return (
    <Sheet open={target !== null} title="Ghi kết quả chỉ tiêu" onClose={onClose}>
      {target !== null && <Inside key={target.id} target={target} onClose={onClose} {...rest} />}
    </Sheet>
  );
}

/** Why the figure can't be taken, or nothing. */
function flawOf(written: string): string | undefined {
  const figure = readFigure(written);
  if (!figure.ok) return figureSentences[figure.error];
  return figure.value === "" ? refusalSentences["target.bad_figure"] : undefined;
}

function Inside({ target, today, onWrite, onClose }: TargetSheetProps & { target: PlanTarget }) {
  const [figure, setFigure] = useState("");
  const [day, setDay] = useState<string>(today);
  const [note, setNote] = useState("");
  const [tried, setTried] = useState(false);
  const flaw = flawOf(figure);
  const badDay = day === "" || day > today;
  const { run, busy, refused } = useAct(() => {
    const read = readFigure(figure);
    return onWrite({
      reached: Number(read.ok ? read.value : 0),
      reachedOn: day as LocalDate,
      note: note.trim() === "" ? null : note.trim(),
    });
  }, onClose);

  return (
    <form
      className={styles.tiles}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (flaw === undefined && !badDay) void run();
      }}
    >
      <p>{target.text}</p>
      <Field label="Kết quả đạt được" hint={`Cần đạt ${target.value}. Ví dụ: 72,5`} error={tried ? flaw : undefined}>
        <input inputMode="decimal" autoFocus value={figure} onChange={(event) => setFigure(event.target.value)} />
      </Field>
      <Field label="Tính đến ngày" error={tried && badDay ? refusalSentences["target.bad_day"] : undefined}>
        <input type="date" max={today} value={day} onChange={(event) => setDay(event.target.value)} />
      </Field>
      <Field label="Ghi chú" hint="Không bắt buộc, ví dụ nguồn số liệu.">
        <textarea rows={2} maxLength={1000} value={note} onChange={(event) => setNote(event.target.value)} />
      </Field>
      <RefusalNote code={refused} />
      <SheetActs>
        <Button type="submit" busy={busy}>
          Ghi kết quả
        </Button>
      </SheetActs>
    </form>
  );
}

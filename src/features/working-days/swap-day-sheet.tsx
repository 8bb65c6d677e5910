import { useState } from "react";
import type { SwappedDay } from "../../core/calendar/day-off.ts";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import { type RefusalCode, refusalSentences } from "../../core/refusal.ts";
import { Button } from "../../components/button.tsx";
import { formatWeekday } from "../../components/date-words.ts";
import { Field } from "../../components/field.tsx";
import { OptionList } from "../../components/option-list.tsx";
import { SheetActs } from "../../components/sheet-acts.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { useAct } from "../../components/use-act.ts";
import styles from "./working-days.module.css";

interface SwapDaySheetProps {
  open: boolean;
  /** Whether nobody works on a day by itself. */
  isRest: (day: LocalDate) => boolean;
  onSave: (swapped: SwappedDay) => Promise<RefusalCode | null>;
  onClose: () => void;
}

/** «Thêm ngày hoán đổi»: a working day that is off, or a day of rest that is worked. */
export function SwapDaySheet({ open, onClose, ...rest }: SwapDaySheetProps) {
  return (
    <Sheet open={open} title="Thêm ngày hoán đổi" onClose={onClose}>
      {open && <Inside onClose={onClose} {...rest} />}
    </Sheet>
  );
}

type Kind = "off" | "work";

const kinds: { value: Kind; label: string; note: string }[] = [
  { value: "off", label: "Nghỉ", note: "Ngày làm việc được nghỉ" },
  { value: "work", label: "Đi làm bù", note: "Thứ bảy, chủ nhật hoặc ngày lễ phải đi làm" },
];

function Inside({ isRest, onSave, onClose }: Omit<SwapDaySheetProps, "open">) {
  const [day, setDay] = useState<LocalDate | "">("");
  const [chosen, setChosen] = useState<Kind | null>(null);
  const [note, setNote] = useState("");
  const [tried, setTried] = useState(false);
  const kind = chosen ?? (day !== "" && isRest(day) ? "work" : "off");
  const { run, busy, refused } = useAct(
    async () =>
      day === "" ? "working_day.invalid" : onSave({ day, isWorking: kind === "work", note: note.trim() === "" ? null : note.trim() }),
    onClose,
  );
  const wrong = refused ?? (tried && day === "" ? "working_day.invalid" : null);

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (day !== "") void run();
      }}
    >
      <Field label="Ngày" hint={day !== "" && formatWeekday(day)} error={wrong === null ? undefined : refusalSentences[wrong]}>
        <input type="date" value={day} onChange={({ target }) => setDay(target.value as LocalDate | "")} />
      </Field>
      <OptionList label="Ngày này" options={kinds} value={kind} onChange={setChosen} />
      <Field label="Ghi chú" hint="Ví dụ: Hoán đổi với thứ bảy, 22/08/2026">
        <input maxLength={200} value={note} onChange={({ target }) => setNote(target.value)} />
      </Field>
      <SheetActs>
        <Button type="submit" busy={busy}>
          Lưu
        </Button>
      </SheetActs>
    </form>
  );
}

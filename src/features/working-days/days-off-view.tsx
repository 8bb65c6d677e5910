import { CalendarPlus } from "lucide-react";
import { useSetAtom } from "jotai";
import { useState } from "react";
import { type DayOff, type Stretch, isRest, stretchesByMonth } from "../../core/calendar/day-off.ts";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import { Button } from "../../components/button.tsx";
import { Panel } from "../../components/panel.tsx";
import { removeDayExceptionAtom, saveDayExceptionAtom } from "../../state/working-days/days-off.ts";
import { DayRow } from "./day-row.tsx";
import { monthWords } from "./day-words.ts";
import { RemoveDaySheet } from "./remove-day-sheet.tsx";
import { SwapDaySheet } from "./swap-day-sheet.tsx";
import rows from "../../components/rows.module.css";
import styles from "./working-days.module.css";

interface DaysOffViewProps {
  days: readonly DayOff[];
  today: LocalDate;
  mayEdit: boolean;
}

/** The days off of this year and the next, by month: those to come first, what is over folded away. */
export function DaysOffView({ days, today, mayEdit }: DaysOffViewProps) {
  const save = useSetAtom(saveDayExceptionAtom);
  const remove = useSetAtom(removeDayExceptionAtom);
  const [swapping, setSwapping] = useState(false);
  const [removing, setRemoving] = useState<Stretch | null>(null);
  const past = days.filter(({ day }) => day < today);
  const toCome = days.filter(({ day }) => day >= today);
  const months = (of: readonly DayOff[]) => <Months days={of} onRemove={mayEdit ? setRemoving : null} />;

  return (
    <>
      <p className={styles.lead}>
        Ngoài thứ bảy và chủ nhật, cơ quan nghỉ những ngày dưới đây. Nhắc việc và hạn nộp lại tính theo lịch này; hạn của thẻ và báo cáo
        không tự dời.
      </p>
      <Panel
        title="Sắp tới"
        aside={mayEdit && <Button kind="soft" small icon={CalendarPlus} onClick={() => setSwapping(true)} children="Thêm ngày hoán đổi" />}
      >
        {months(toCome)}
        <p className={styles.lead}>
          Ngày nghỉ Tết Âm lịch và Quốc khánh do Thủ tướng quyết định hằng năm; năm chưa có quyết định thì đây là dự kiến. Nếu quyết định
          khác, cơ quan đầu mối thêm ngày hoán đổi.
        </p>
      </Panel>
      {past.length > 0 && (
        <Panel>
          <details>
            <summary className={styles.fold}>Đã qua trong năm {today.slice(0, 4)}</summary>
            {months(past)}
          </details>
        </Panel>
      )}
      <SwapDaySheet open={swapping} isRest={(day) => isRest(day, days)} onSave={save} onClose={() => setSwapping(false)} />
      <RemoveDaySheet stretch={removing} onRemove={remove} onClose={() => setRemoving(null)} />
    </>
  );
}

function Months({ days, onRemove }: { days: readonly DayOff[]; onRemove: ((stretch: Stretch) => void) | null }) {
  return stretchesByMonth(days).map(([month, stretches]) => (
    <section key={month}>
      <h3 className={styles.month}>{monthWords(month)}</h3>
      <ul className={`${rows.list} ${styles.list}`}>
        {stretches.map((stretch) => (
          <DayRow key={stretch.day} stretch={stretch} onRemove={onRemove} />
        ))}
      </ul>
    </section>
  ));
}

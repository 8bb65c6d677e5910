import type { Stretch } from "../../core/calendar/day-off.ts";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import { AskSheet } from "../../components/ask-sheet.tsx";
import { datesOf } from "./day-words.ts";

interface RemoveDaySheetProps {
  /** Which one; null closes the sheet. */
  stretch: Stretch | null;
  onRemove: (day: LocalDate) => Promise<RefusalCode | null>;
  onClose: () => void;
}

/** Asks once more before a swapped day is taken back. */
export function RemoveDaySheet({ stretch, onRemove, onClose }: RemoveDaySheetProps) {
  return (
    <AskSheet
      open={stretch !== null}
      title="Bỏ ngày hoán đổi"
      act="Bỏ"
      onAct={async () => (stretch === null ? null : onRemove(stretch.day))}
      onClose={onClose}
    >
      {stretch !== null && `${datesOf(stretch)} sẽ lại theo lịch chung. Nếu đã hoán đổi hai ngày, hãy bỏ cả ngày kia.`}
    </AskSheet>
  );
}

import { useSetAtom } from "jotai";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import { formatQuarter } from "../../components/date-words.ts";
import { OptionList } from "../../components/option-list.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { chooseBoardAtom } from "../../state/board.ts";

interface QuarterSheetProps {
  open: boolean;
  quarters: readonly LocalDate[];
  quarter: LocalDate | null;
  onClose: () => void;
}

/** The quarters that have cards, the latest first. */
export function QuarterSheet({ open, quarters, quarter, onClose }: QuarterSheetProps) {
  const choose = useSetAtom(chooseBoardAtom);
  const options = [...quarters]
    .sort()
    .reverse()
    .map((value) => ({ value, label: formatQuarter(value) }));
  return (
    <Sheet open={open} title="Chọn quý" onClose={onClose}>
      <OptionList<LocalDate | null>
        label="Quý"
        options={options}
        value={quarter}
        onChange={(value) => {
          onClose();
          void choose({ quarter: value });
        }}
      />
    </Sheet>
  );
}

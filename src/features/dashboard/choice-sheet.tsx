import { useAtomValue, useSetAtom } from "jotai";
import { useEffect } from "react";
import { OptionList, type Option } from "../../components/option-list.tsx";
import { Sheet } from "../../components/sheet.tsx";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import type { DashboardChoice } from "../../core/dashboard/dashboard.ts";
import { loadPlansAtom, plansAtom } from "../../state/plans/plans.ts";
import { spanWords } from "./figure-words.ts";

interface SheetProps {
  open: boolean;
  choice: DashboardChoice;
  onChoose: (choice: DashboardChoice) => void;
  onClose: () => void;
}

/** A quarter, a year, or everything; the latest first. */
export function PeriodSheet({
  open,
  choice,
  quarters,
  quarter,
  onChoose,
  onClose,
}: SheetProps & { quarters: readonly LocalDate[]; quarter: LocalDate }) {
  const latestFirst = [...quarters].sort().reverse();
  const years = [...new Set(latestFirst.map((each) => `${each.slice(0, 4)}-01-01` as LocalDate))];
  const value = choice.span === "all" ? "all" : choice.span === "year" ? `year ${quarter.slice(0, 4)}-01-01` : `quarter ${quarter}`;
  const options: Option<string>[] = [
    ...latestFirst.map((each) => ({ value: `quarter ${each}`, label: spanWords("quarter", each) })),
    ...years.map((each) => ({ value: `year ${each}`, label: spanWords("year", each) })),
    { value: "all", label: spanWords("all", quarter) },
  ];
  return (
    <Sheet open={open} title="Chọn thời gian" onClose={onClose}>
      <OptionList
        label="Thời gian"
        options={options}
        value={value}
        onChange={(picked) => {
          onClose();
          const [span, first] = picked.split(" ");
          onChoose({
            ...choice,
            span: span === "year" || span === "all" ? span : "quarter",
            quarter: first === undefined ? null : (first as LocalDate),
          });
        }}
      />
    </Sheet>
  );
}

/** One plan, or all. */
export function PlanSheet({ open, choice, onChoose, onClose }: SheetProps) {
  const plans = useAtomValue(plansAtom);
  const load = useSetAtom(loadPlansAtom);
  useEffect(() => {
    if (open) void load();
  }, [open, load]);
  return (
    <Sheet open={open} title="Chọn kế hoạch" onClose={onClose}>
      <OptionList<string | null>
        label="Kế hoạch"
        value={choice.planId}
        onChange={(planId) => {
          onClose();
          onChoose({ ...choice, planId });
        }}
        options={[
          { value: null, label: "Mọi kế hoạch" },
          ...(plans.status === "ready" ? plans.value : []).map(({ id, title, documentNumber }) => ({
            value: id,
            label: title,
            ...(documentNumber && { note: `Số ${documentNumber}` }),
          })),
        ]}
      />
    </Sheet>
  );
}

import type { LocalDate } from "../../core/calendar/local-date.ts";
import { countOf, type QuarterBoxes } from "../../core/overview/quarter-boxes.ts";
import { formatNumber, formatQuarter } from "../../components/date-words.ts";
import { Panel } from "../../components/panel.tsx";
import { BoxesRow } from "./boxes-row.tsx";
import { LongList } from "./long-list.tsx";

interface QuartersPanelProps {
  title: string;
  quarters: readonly QuarterBoxes[];
  onOpen?: (quarter: LocalDate) => void;
}

/** How the cards of each quarter stand, the newest first. */
export function QuartersPanel({ title, quarters, onOpen }: QuartersPanelProps) {
  if (quarters.length === 0) return null;
  return (
    <Panel title={title}>
      <LongList items={[...quarters].reverse()} most={4} more={`Xem cả ${quarters.length} quý`} keyOf={({ quarter }) => quarter}>
        {({ quarter, boxes }) => (
          <BoxesRow
            name={formatQuarter(quarter)}
            aside={`${formatNumber(countOf(boxes))} thẻ`}
            counts={boxes}
            onOpen={onOpen && (() => onOpen(quarter))}
          />
        )}
      </LongList>
    </Panel>
  );
}

import type { LocalDate } from "../../core/calendar/local-date.ts";
import type { QuarterBoxes } from "../../core/overview/quarter-boxes.ts";
import { formatQuarter } from "../../components/date-words.ts";
import { Panel } from "../../components/panel.tsx";
import { BoxesRow, type AddressOfBox } from "./boxes-row.tsx";
import { LongList } from "./long-list.tsx";

interface QuartersPanelProps {
  title: string;
  quarters: readonly QuarterBoxes[];
  addressOf: (quarter: LocalDate, ...box: Parameters<AddressOfBox>) => string;
  /** Where the board of a quarter is. */
  boardOf?: (quarter: LocalDate) => string;
}

/** How the cards of each quarter stand, the newest first. */
export function QuartersPanel({ title, quarters, addressOf, boardOf }: QuartersPanelProps) {
  if (quarters.length === 0) return null;
  return (
    <Panel title={title}>
      <LongList items={[...quarters].reverse()} most={4} more={`Xem cả ${quarters.length} quý`} keyOf={({ quarter }) => quarter}>
        {({ quarter, boxes }) => (
          <BoxesRow
            name={formatQuarter(quarter)}
            to={boardOf?.(quarter) ?? null}
            counts={boxes}
            addressOf={(box) => addressOf(quarter, box)}
          />
        )}
      </LongList>
    </Panel>
  );
}

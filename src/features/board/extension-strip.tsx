import { CalendarClock } from "lucide-react";
import { formatNumber } from "../../components/date-words.ts";
import { Strip } from "../../components/strip.tsx";

/** How many requests for a later deadline wait. */
export function ExtensionStrip({ count, onOpen }: { count: number; onOpen: () => void }) {
  return (
    <Strip tone="soon" icon={CalendarClock} onClick={onOpen}>
      {`${formatNumber(count)} đề nghị gia hạn`}
    </Strip>
  );
}

import { CalendarClock } from "lucide-react";
import { useState } from "react";
import type { ExtensionWish } from "../core/board/extension.ts";
import type { LocalDate } from "../core/calendar/local-date.ts";
import type { RefusalCode } from "../core/refusal.ts";
import { AskExtensionSheet } from "./ask-extension-sheet.tsx";
import { Button } from "./button.tsx";
import { useNotice } from "./notice-context.ts";

interface AskExtensionProps {
  /** What the deadline is of: «thẻ #7», «báo cáo #3». */
  subject: string;
  /** The last day on time that is in force. */
  dueOn: LocalDate;
  today: LocalDate;
  /** Asks; answers why not, or null. */
  onAsk: (wish: ExtensionWish) => Promise<RefusalCode | null>;
}

/** The act of a unit that will not keep the deadline. */
export function AskExtension({ subject, dueOn, today, onAsk }: AskExtensionProps) {
  const [open, setOpen] = useState(false);
  const notify = useNotice();
  return (
    <>
      <Button kind="soft" small icon={CalendarClock} onClick={() => setOpen(true)}>
        Xin gia hạn
      </Button>
      <AskExtensionSheet
        open={open}
        title={`Xin gia hạn ${subject}`}
        dueOn={dueOn}
        today={today}
        onAsk={async (wish) => {
          const refused = await onAsk(wish);
          if (refused === null) notify("Đã gửi đề nghị gia hạn");
          return refused;
        }}
        onClose={() => setOpen(false)}
      />
    </>
  );
}

import { CalendarClock } from "lucide-react";
import { useAtomValue, useSetAtom } from "jotai";
import { useState } from "react";
import type { CardDetail } from "../../core/board/card.ts";
import { AskExtensionSheet } from "../../components/ask-extension-sheet.tsx";
import { Button } from "../../components/button.tsx";
import { useNotice } from "../../components/notice-context.ts";
import { askExtensionAtom } from "../../state/extensions/extension-acts.ts";
import { todayAtom } from "../../state/session.ts";

/** The act of a unit that will not keep the deadline; nothing for all others. */
export function AskExtension({ card }: { card: CardDetail }) {
  const [open, setOpen] = useState(false);
  const ask = useSetAtom(askExtensionAtom);
  const today = useAtomValue(todayAtom);
  const notify = useNotice();
  if (!card.can.askExtension || card.dueOn === null || today === null) return null;
  return (
    <>
      <Button kind="soft" small icon={CalendarClock} onClick={() => setOpen(true)}>
        Xin gia hạn
      </Button>
      <AskExtensionSheet
        open={open}
        title={`Xin gia hạn thẻ #${card.number}`}
        dueOn={card.dueOn}
        today={today}
        onAsk={async (wish) => {
          const refused = await ask(card.id, wish);
          if (refused === null) notify("Đã gửi đề nghị gia hạn");
          return refused;
        }}
        onClose={() => setOpen(false)}
      />
    </>
  );
}

import { useAtomValue, useSetAtom } from "jotai";
import { type ReactNode, useState } from "react";
import type { NudgeTarget } from "../../core/nudge/nudge-target.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import { formatNumber } from "../../components/date-words.ts";
import { useNotice } from "../../components/notice-context.ts";
import { mayNudgeAtom, nudgeCardsAtom } from "../../state/nudges/nudge.ts";
import { NudgeSheet } from "./nudge-sheet.tsx";

interface Nudges {
  /** Opens the sheet for these cards or this list; null for who may not nudge. */
  begin: ((target: NudgeTarget) => void) | null;
  /** The sheet; to be put at the end of the page. */
  sheet: ReactNode;
}

/** Đôn đốc, for any page. `onOpen` opens the page of a nudge that was sent, `onSent` is told of it. */
export function useNudges(onOpen?: (path: string) => void, onSent?: () => void): Nudges {
  const may = useAtomValue(mayNudgeAtom);
  const nudge = useSetAtom(nudgeCardsAtom);
  const notify = useNotice();
  const [target, setTarget] = useState<NudgeTarget | null>(null);

  async function send(note: string, leadUnitIds: string[] | null): Promise<RefusalCode | null> {
    if (target === null) return null;
    const answer = await nudge({ target, leadUnitIds, note });
    if (!answer.ok) return answer.error.code;
    const { id, cards, people } = answer.value;
    onSent?.();
    if (id === null) notify("Không còn việc nào để đôn đốc: các việc vừa được xử lý hoặc đã đôn đốc hôm nay.");
    else {
      const whom = people === 0 ? "nhưng các đơn vị chưa có ai dùng ứng dụng" : `${formatNumber(people)} người nhận tin`;
      const words = `Đã đôn đốc ${formatNumber(cards)} việc, ${whom}`;
      notify(words, onOpen ? { action: { label: "Xem", run: () => onOpen(`/nudges/${id}`) } } : {});
    }
    return null;
  }

  return {
    begin: may ? setTarget : null,
    sheet: <NudgeSheet target={target} onSend={send} onClose={() => setTarget(null)} />,
  };
}

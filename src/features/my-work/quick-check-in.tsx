import { useSetAtom } from "jotai";
import type { Card } from "../../core/board/card.ts";
import { refusalSentences } from "../../core/refusal.ts";
import { Button } from "../../components/button.tsx";
import { useNotice } from "../../components/notice-context.ts";
import { checkInAtom } from "../../state/check-in.ts";

/** One more time done, without opening the card. */
export function QuickCheckIn({ card }: { card: Card }) {
  const checkIn = useSetAtom(checkInAtom);
  const notify = useNotice();
  return (
    <Button
      kind="soft"
      small
      aria-label={`Ghi thêm 1 lần cho thẻ #${card.number}`}
      onClick={() =>
        void checkIn({ card, amount: 1 }).then((refused) => {
          if (refused === null) notify(`Thẻ #${card.number}: đã ghi thêm 1 lần`);
          else notify(refusalSentences[refused], { tone: "late" });
        })
      }
    >
      +1 lần
    </Button>
  );
}

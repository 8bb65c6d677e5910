import { useSetAtom } from "jotai";
import { Plus } from "lucide-react";
import { useState } from "react";
import type { CardDetail } from "../../core/board/card.ts";
import { refusalSentences } from "../../core/refusal.ts";
import { Button } from "../../components/button.tsx";
import { useNotice } from "../../components/notice-context.ts";
import { Panel } from "../../components/panel.tsx";
import { ProgressBar } from "../../components/progress-bar.tsx";
import { checkInAtom } from "../../state/check-in.ts";
import { CheckInSheet } from "./check-in-sheet.tsx";
import styles from "./card-detail.module.css";

/** How many of the expected times are done; one more is one tap. */
export function CheckInPanel({ card, expected }: { card: CardDetail; expected: number }) {
  const checkIn = useSetAtom(checkInAtom);
  const notify = useNotice();
  const [open, setOpen] = useState(false);

  async function count(amount: number, note?: string): Promise<void> {
    setOpen(false);
    const refused = await checkIn({ card, amount, ...(note && { note }) });
    notify(refused === null ? `Đã ghi thêm ${amount} lần` : refusalSentences[refused], refused === null ? {} : { tone: "late" });
  }

  return (
    <Panel title="Số lần thực hiện trong quý">
      {card.frequency !== null && <p className={styles.frequency}>{card.frequency.text}</p>}
      <div className={styles.progress}>
        <ProgressBar done={card.doneCount} expected={expected} label="Số lần đã thực hiện" />
        <span className={styles.count}>{`${card.doneCount}/${expected} lần`}</span>
      </div>
      {card.can.checkIn && (
        <div className={styles.row}>
          <Button kind="soft" small icon={Plus} onClick={() => void count(1)}>
            Ghi 1 lần
          </Button>
          <Button kind="plain" small onClick={() => setOpen(true)}>
            Ghi nhiều lần
          </Button>
        </div>
      )}
      <CheckInSheet open={open} onClose={() => setOpen(false)} onSend={(amount, note) => void count(amount, note)} />
    </Panel>
  );
}

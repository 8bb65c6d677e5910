import { useAtomValue, useSetAtom } from "jotai";
import { UserMinus, UserPlus, Users } from "lucide-react";
import { useState } from "react";
import type { CardDetail } from "../../core/board/card.ts";
import { refusalSentences } from "../../core/refusal.ts";
import { Button } from "../../components/button.tsx";
import { useNotice } from "../../components/notice-context.ts";
import { assignCardAtom, myIdAtom } from "../../state/card-people.ts";
import { AssignSheet } from "./assign-sheet.tsx";
import styles from "./people.module.css";

/** Who does the card; taking it, giving it back and giving it to others. */
export function Assignees({ card }: { card: CardDetail }) {
  const me = useAtomValue(myIdAtom);
  const assign = useSetAtom(assignCardAtom);
  const notify = useNotice();
  const [busy, setBusy] = useState(false);
  const [giving, setGiving] = useState(false);
  const mine = card.people.some(({ id }) => id === me);

  async function change(takes: boolean): Promise<void> {
    if (me === null) return;
    setBusy(true);
    const refused = await assign(card.id, takes ? { add: [me], remove: [] } : { add: [], remove: [me] });
    setBusy(false);
    if (refused !== null) notify(refusalSentences[refused], { tone: "late" });
  }

  return (
    <>
      {card.people.length === 0 && <span className={styles.nobody}>Chưa giao cho ai</span>}
      <ul className={styles.people}>
        {card.people.map(({ id, name, unit }) => (
          <li key={id}>
            {id === me ? `${name} (đồng chí)` : name}
            {unit !== null && unit !== card.leadUnit?.name && <small className={styles.unit}>{unit}</small>}
          </li>
        ))}
      </ul>
      <div className={styles.acts}>
        {mine && (
          <Button kind="plain" small icon={UserMinus} busy={busy} onClick={() => void change(false)}>
            Thôi nhận việc này
          </Button>
        )}
        {!mine && card.can.take && (
          <Button kind="soft" small icon={UserPlus} busy={busy} onClick={() => void change(true)}>
            Tôi nhận việc này
          </Button>
        )}
        {card.can.assign && (
          <Button kind="soft" small icon={Users} onClick={() => setGiving(true)}>
            Giao việc
          </Button>
        )}
      </div>
      <AssignSheet card={card} open={giving} onClose={() => setGiving(false)} />
    </>
  );
}

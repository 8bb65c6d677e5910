import { useAtomValue, useSetAtom } from "jotai";
import { UserMinus, UserPlus, Users } from "lucide-react";
import { useState } from "react";
import type { CardDetail } from "../../core/board/card.ts";
import { Button } from "../../components/button.tsx";
import { myIdAtom, takeCardAtom } from "../../state/card-people.ts";
import { AssignSheet } from "./assign-sheet.tsx";
import styles from "./people.module.css";
import { useShownAct } from "./use-shown-act.ts";

/** Who does the card; taking it, giving it back and giving it to others. */
export function Assignees({ card }: { card: CardDetail }) {
  const me = useAtomValue(myIdAtom);
  const take = useSetAtom(takeCardAtom);
  const show = useShownAct();
  const [giving, setGiving] = useState(false);
  const mine = card.people.some(({ id }) => id === me);

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
          <Button kind="plain" small icon={UserMinus} onClick={() => void show(take(card, false))}>
            Thôi nhận việc này
          </Button>
        )}
        {!mine && card.can.take && (
          <Button kind="soft" small icon={UserPlus} onClick={() => void show(take(card, true))}>
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

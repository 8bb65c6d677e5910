import { Ellipsis, Megaphone } from "lucide-react";
import { useAtomValue } from "jotai";
import { cardStatuses, type Card, type CardStatus } from "../../core/board/card.ts";
import { Button } from "../../components/button.tsx";
import { IconButton } from "../../components/icon-button.tsx";
import { nameMove } from "../../components/status-words.ts";
import { roleAtom } from "../../state/session.ts";
import styles from "./card-detail.module.css";

interface CardActsProps {
  card: Card;
  onMove: (card: Card, to: CardStatus) => void;
  onMenu: (card: Card) => void;
  /** Presses its units for it; null where the person may not. */
  onNudge: ((card: Card) => void) | null;
}

/** The step that comes next is the main button; the way back stands beside it, the rest is in the menu. */
const nextSteps: Record<CardStatus, readonly CardStatus[]> = {
  todo: ["doing", "review"],
  doing: ["review"],
  review: ["done", "doing"],
  done: [],
};

/** The acts of the bottom bar, as far as this person may do them. */
export function CardActs({ card, onMove, onMenu, onNudge }: CardActsProps) {
  const role = useAtomValue(roleAtom);
  const steps = nextSteps[card.status].filter((to) => card.can.moveTo.includes(to));
  const shown = steps.length > 0 ? steps : card.can.moveTo.slice(0, 1);
  const rest = card.can.moveTo.filter((to) => !shown.includes(to));
  if (card.can.moveTo.length === 0 && onNudge !== null) {
    return (
      <Button icon={Megaphone} onClick={() => onNudge(card)}>
        Đôn đốc đơn vị chủ trì
      </Button>
    );
  }
  return (
    <>
      {(rest.length > 0 || onNudge !== null) && (
        <IconButton icon={Ellipsis} label="Việc khác với thẻ" className={styles.more} onClick={() => onMenu(card)} />
      )}
      {[...shown].reverse().map((to) => (
        <Button key={to} kind={to === steps[0] && isForward(card.status, to) ? "primary" : "soft"} onClick={() => onMove(card, to)}>
          {nameMove(card.status, to, role)}
        </Button>
      ))}
    </>
  );
}

function isForward(from: CardStatus, to: CardStatus): boolean {
  return cardStatuses.indexOf(to) > cardStatuses.indexOf(from);
}

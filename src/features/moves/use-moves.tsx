import { useAtomValue, useSetAtom } from "jotai";
import { type ReactNode, useState } from "react";
import type { Card, CardStatus } from "../../core/board/card.ts";
import { moveNeedsReason } from "../../core/board/move-card.ts";
import type { UndoMove } from "../../core/board/undo-move.ts";
import { refusalSentences, type RefusalCode } from "../../core/refusal.ts";
import { useNotice } from "../../components/notice-context.ts";
import { statusNames } from "../../components/status-words.ts";
import { moveCardAtom, type WantedMove } from "../../state/move-card.ts";
import { roleAtom } from "../../state/session.ts";
import { offerUndoAtom, undoMoveAtom } from "../../state/undo-move.ts";
import { MoveMenu } from "./move-menu.tsx";
import { ReasonSheet } from "./reason-sheet.tsx";

interface Moves {
  /** Asks for the reason where one is due, moves, and says why if it is refused. */
  move: (card: Card, to: CardStatus, index?: number) => void;
  openMenu: (card: Card) => void;
  /** Says why a move is not offered at all. */
  explain: (card: Card, to: CardStatus) => void;
  /** The sheets; to be put at the end of the page. */
  sheets: ReactNode;
}

/** Everything about moving cards that the screens share. `onOpenCard` and `onNudge` add those acts to the menu. */
export function useMoves(onOpenCard?: (card: Card) => void, onNudge: ((card: Card) => void) | null = null): Moves {
  const role = useAtomValue(roleAtom);
  const send = useSetAtom(moveCardAtom);
  const offerUndo = useSetAtom(offerUndoAtom);
  const undo = useSetAtom(undoMoveAtom);
  const notify = useNotice();
  const [menuCard, setMenuCard] = useState<Card | null>(null);
  const [asking, setAsking] = useState<WantedMove | null>(null);

  async function carryOut(wanted: WantedMove): Promise<void> {
    const refused = await send(wanted);
    if (refused === "card.reason_required") setAsking(wanted);
    else if (refused !== null) notify(refusalSentences[refused], { tone: "late" });
    else tellOf(wanted);
  }

  /** Says where the card is now, and offers the way back where there is one. */
  function tellOf({ card, to }: WantedMove): void {
    const way = offerUndo(card.id);
    const words = to === card.status ? `Đã đổi chỗ thẻ #${card.number}` : `Thẻ #${card.number} đã chuyển sang ${statusNames[to]}`;
    notify(words, way === null ? {} : { action: { label: "Hoàn tác", run: () => void takeBack(way) } });
  }

  async function takeBack(way: UndoMove): Promise<void> {
    const refused = await undo(way);
    if (refused !== null) notify(refusalSentences[refused], { tone: "late" });
    else notify(`Thẻ #${way.card.number} đã trở lại ${way.to === way.card.status ? "chỗ cũ" : statusNames[way.to]}`);
  }

  function move(card: Card, to: CardStatus, index?: number): void {
    const wanted: WantedMove = { card, to, ...(index !== undefined && { index }) };
    setMenuCard(null);
    if (moveNeedsReason(card.status, to, role)) setAsking(wanted);
    else void carryOut(wanted);
  }

  return {
    move,
    openMenu: setMenuCard,
    explain: (card, to) => notify(refusalSentences[whyNot(card, to)], { tone: "late" }),
    sheets: (
      <>
        <MoveMenu card={menuCard} role={role} onMove={move} onOpenCard={onOpenCard} onNudge={onNudge} onClose={() => setMenuCard(null)} />
        <ReasonSheet
          wanted={asking}
          role={role}
          onClose={() => setAsking(null)}
          onSend={(wanted) => {
            setAsking(null);
            void carryOut(wanted);
          }}
        />
      </>
    ),
  };
}

/** What the server would answer. */
function whyNot({ can, status }: Card, to: CardStatus): RefusalCode {
  const skipsReview = to === "done" && status !== "review";
  return can.moveTo.length > 0 && (skipsReview || to === "todo") ? "card.wrong_order" : "card.forbidden";
}

import { CircleCheck, CirclePlay, CirclePause, SendHorizontal, Undo2, type LucideIcon } from "lucide-react";
import type { CardStatus } from "../../core/board/card.ts";

/** The picture beside a move; its words say the same. */
export function moveIcon(from: CardStatus, to: CardStatus): LucideIcon {
  switch (to) {
    case "todo":
      return CirclePause;
    case "review":
      return SendHorizontal;
    case "done":
      return CircleCheck;
    case "doing":
      return from === "todo" ? CirclePlay : Undo2;
  }
}

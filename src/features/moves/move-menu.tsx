import { FileText, Info, Megaphone } from "lucide-react";
import type { Card, CardStatus } from "../../core/board/card.ts";
import { moveNeedsReason } from "../../core/board/move-card.ts";
import type { Role } from "../../core/organization/organization.ts";
import { refusalSentences } from "../../core/refusal.ts";
import { ActionRow } from "../../components/action-row.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { nameMove, statusNames } from "../../components/status-words.ts";
import { Strip } from "../../components/strip.tsx";
import { moveIcon } from "./move-icons.ts";
import styles from "./moves.module.css";

interface MoveMenuProps {
  card: Card | null;
  role: Role | null;
  onMove: (card: Card, to: CardStatus) => void;
  onOpenCard: ((card: Card) => void) | undefined;
  /** Presses its units for it; null where the person may not. */
  onNudge: ((card: Card) => void) | null;
  onClose: () => void;
}

/** The same moves as by dragging, for those who can't or don't like to drag. */
export function MoveMenu({ card, role, onMove, onOpenCard, onNudge, onClose }: MoveMenuProps) {
  return (
    <Sheet open={card !== null} title={card ? `Thẻ #${card.number} · ${statusNames[card.status]}` : ""} onClose={onClose}>
      {card && (
        <>
          <p className={styles.title}>{card.title}</p>
          {card.can.moveTo.length === 0 && (
            <Strip tone="brand" icon={Info}>
              {refusalSentences["card.forbidden"]}
            </Strip>
          )}
          <div>
            {card.can.moveTo.map((to) => (
              <ActionRow
                key={to}
                icon={moveIcon(card.status, to)}
                label={nameMove(card.status, to, role) + (moveNeedsReason(card.status, to, role) ? "…" : "")}
                {...(to !== "todo" && { note: `Chuyển sang ${statusNames[to]}` })}
                onClick={() => onMove(card, to)}
              />
            ))}
            {onNudge !== null && (card.status === "todo" || card.status === "doing") && (
              <ActionRow
                icon={Megaphone}
                label="Đôn đốc…"
                note="Gửi tin cho đơn vị chủ trì"
                onClick={() => {
                  onClose();
                  onNudge(card);
                }}
              />
            )}
            {onOpenCard && (
              <ActionRow
                icon={FileText}
                label="Mở thẻ"
                note="Xem đơn vị, thời gian, ý kiến xử lý"
                onClick={() => {
                  onClose();
                  onOpenCard(card);
                }}
              />
            )}
          </div>
        </>
      )}
    </Sheet>
  );
}

import { CalendarClock, Ellipsis, ListChecks, MessageSquare, Paperclip, UserRound } from "lucide-react";
import type { HTMLAttributes, ReactNode } from "react";
import type { Card } from "../core/board/card.ts";
import { describeDeadline } from "../core/board/deadline-words.ts";
import type { LocalDate } from "../core/calendar/local-date.ts";
import { shortNames } from "../core/text/short-name.ts";
import styles from "./card-tile.module.css";
import { Chip } from "./chip.tsx";
import { IconButton } from "./icon-button.tsx";
import { ProgressBar } from "./progress-bar.tsx";
import tile from "./tile.module.css";
import { WaitingMark } from "./waiting-mark.tsx";

interface CardTileProps extends HTMLAttributes<HTMLElement> {
  card: Card;
  today: LocalDate;
  onOpen?: () => void;
  onMenu?: () => void;
  /** Stands before the number, where the place doesn't say it: the quarter. */
  aside?: string;
  /** A mark at the bottom, where the place doesn't say it: the status. */
  mark?: ReactNode;
  /** A quick act beside the count of what is done. */
  action?: ReactNode;
  /** Of its title among the headings of the page: 2 where no heading stands above the list. */
  level?: 2 | 3;
  /** "lifted" while it follows the finger, "left" where it was lifted from. */
  drag?: "lifted" | "left" | undefined;
}

/** One card in a list: deadline in words, number, title, who leads, how far. */
export function CardTile({ card, today, onOpen, onMenu, aside, mark, action, level = 3, drag, className, ...rest }: CardTileProps) {
  const Heading = `h${level}` as const;
  const deadline = describeDeadline(card, today);
  const others = card.otherLeadUnits + card.supportingUnits;
  const look = [tile.tile, styles.tile, onMenu && styles.withMenu, drag && styles[drag], className].filter(Boolean).join(" ");
  // Long names leave room for few figures beside them.
  const roomy = card.assigneeCount > 0 || card.steps !== null || (card.fileCount > 0 && card.comments > 0);
  const figures = (
    <span className={styles.figures}>
      {card.expectedCount !== null && !action && <span>{describeCount(card.doneCount, card.expectedCount)}</span>}
      {card.steps !== null && (
        <span className={styles.icon} aria-label={`${card.steps.done} trên ${card.steps.total} việc nhỏ đã xong`}>
          <ListChecks aria-hidden size={15} />
          {`${card.steps.done}/${card.steps.total}`}
        </span>
      )}
      {card.extension !== null && (
        <span>
          <CalendarClock aria-hidden size={16} className={styles.asked} />
          <span className="visually-hidden">Đang xin gia hạn</span>
        </span>
      )}
      {card.comments > 0 && (
        <span className={styles.icon} aria-label={`${card.comments} ý kiến`}>
          <MessageSquare aria-hidden size={14} />
          {card.comments}
        </span>
      )}
      {card.fileCount > 0 && (
        <span className={styles.icon} aria-label={`${card.fileCount} tệp`}>
          <Paperclip aria-hidden size={14} />
          {card.fileCount}
        </span>
      )}
    </span>
  );
  return (
    <article {...rest} className={look} data-card={card.number}>
      <div className={styles.head}>
        <Chip tone={deadline.tone}>
          {deadline.text}
          {deadline.date !== null && <span className={styles.date}>{`· ${deadline.date}`}</span>}
        </Chip>
        <WaitingMark small cardId={card.id} />
        <span className={styles.number}>{aside === undefined ? `#${card.number}` : `#${card.number} · ${aside}`}</span>
      </div>
      <Heading className={tile.title}>
        <button type="button" className={`${tile.open} ${tile.short}`} onClick={onOpen}>
          {card.title}
        </button>
      </Heading>
      <div className={styles.foot}>
        <span className={styles.units}>
          <span className={styles.unit}>{card.leadUnit?.name ?? "Chưa rõ đơn vị chủ trì"}</span>
          {others > 0 && (
            <span className={styles.others}>
              {`+${others}`}
              <span className="visually-hidden"> đơn vị khác</span>
            </span>
          )}
        </span>
        {!roomy && figures}
        {mark}
      </div>
      {roomy && (
        <div className={styles.foot}>
          <Assignees card={card} />
          {figures}
        </div>
      )}
      {action && card.expectedCount !== null && (
        <div className={styles.progress}>
          <ProgressBar done={card.doneCount} expected={card.expectedCount} label={`Thẻ #${card.number}: số lần đã thực hiện`} />
          <span className={styles.count}>{describeCount(card.doneCount, card.expectedCount)}</span>
          {action}
        </div>
      )}
      {onMenu && <IconButton icon={Ellipsis} label={`Việc khác với thẻ #${card.number}`} className={styles.menu} onClick={onMenu} />}
    </article>
  );
}

function describeCount(done: number, expected: number): string {
  return `${done}/${expected} lần`;
}

/** Who does it, by the names that colleagues use. */
function Assignees({ card: { assignees, assigneeCount } }: { card: Card }) {
  if (assigneeCount === 0) return <span />;
  return (
    <span className={styles.people}>
      <UserRound aria-hidden size={14} />
      <span className="visually-hidden">Người thực hiện: </span>
      <span className={styles.unit}>{shortNames(assignees.map(({ name }) => name)).join(", ")}</span>
      {assigneeCount > assignees.length && (
        <span className={styles.others}>
          {`+${assigneeCount - assignees.length}`}
          <span className="visually-hidden"> người khác</span>
        </span>
      )}
    </span>
  );
}

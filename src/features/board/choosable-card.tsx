import { type ComponentProps, useId } from "react";
import { CardTile } from "../../components/card-tile.tsx";
import { Chip } from "../../components/chip.tsx";
import { statusNames } from "../../components/status-words.ts";
import styles from "./overdue.module.css";

interface ChoosableCardProps extends Pick<ComponentProps<typeof CardTile>, "card" | "today"> {
  chosen: boolean;
  /** Null where it can't be chosen: it waits for acceptance. */
  onChoose: (() => void) | null;
}

/** A card of a list out of which several are chosen; a tap anywhere on it chooses. */
export function ChoosableCard({ chosen, onChoose, card, ...rest }: ChoosableCardProps) {
  const id = useId();
  return (
    <div className={styles.choosable}>
      <label htmlFor={id} className={styles.target}>
        <span className="visually-hidden">{`Chọn thẻ #${card.number}`}</span>
        <input id={id} type="checkbox" className={styles.box} checked={chosen} disabled={onChoose === null} onChange={() => onChoose?.()} />
      </label>
      <CardTile
        {...rest}
        card={card}
        level={2}
        className={styles.tile}
        {...(onChoose === null ? { mark: <Chip tone="review">{statusNames[card.status]}</Chip> } : { onOpen: onChoose })}
      />
    </div>
  );
}

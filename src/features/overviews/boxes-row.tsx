import type { ReactNode } from "react";
import { useNavigate } from "zmp-ui";
import type { FourBoxes as Boxes } from "../../core/plan/plan-summary.ts";
import { countOf } from "../../core/overview/quarter-boxes.ts";
import { formatNumber } from "../../components/date-words.ts";
import { FourBoxes } from "../../components/four-boxes.tsx";
import { TextLink } from "../../components/text-link.tsx";
import styles from "./overviews.module.css";

/** Where the cards behind a box are, or all of them. */
export type AddressOfBox = (box: keyof Boxes | "all") => string;

interface BoxesRowProps {
  name: string;
  /** The page of what the row is of. */
  to?: string | null;
  /** Before the number of cards: «chủ trì». */
  does?: string;
  note?: ReactNode;
  counts: Boxes;
  addressOf: AddressOfBox;
}

/** One line of a list of figures: what it is of, and its four boxes, each with its list. */
export function BoxesRow({ name, to = null, does, note, counts, addressOf }: BoxesRowProps) {
  const navigate = useNavigate();
  const all = countOf(counts);
  const words = [does, formatNumber(all), "thẻ"].filter((word) => word !== undefined).join(" ");
  return (
    <li>
      <div className={styles.row}>
        <span className={styles.head}>
          <span className={styles.name}>{to === null ? name : <TextLink to={to}>{name}</TextLink>}</span>
          <span className={styles.aside}>{all === 0 ? words : <TextLink to={addressOf("all")}>{words}</TextLink>}</span>
        </span>
        <FourBoxes counts={counts} onOpen={(box) => navigate(addressOf(box))} />
        {note}
      </div>
    </li>
  );
}

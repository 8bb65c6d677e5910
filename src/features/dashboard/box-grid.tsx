import { useNavigate } from "zmp-ui";
import { formatNumber } from "../../components/date-words.ts";
import { daysBetween } from "../../core/calendar/date-arithmetic.ts";
import type { Dashboard, FigureBox } from "../../core/dashboard/dashboard.ts";
import styles from "./box-grid.module.css";
import { boxWords } from "./figure-words.ts";

const boxes = ["doneOnTime", "doneLate", "openInTime", "openOverdue"] as const satisfies readonly FigureBox[];

interface BoxGridProps {
  dashboard: Dashboard;
  addressOf: (box: FigureBox) => string;
}

/** The four boxes that public bodies report by; each opens its cards. */
export function BoxGrid({ dashboard: { cards, today }, addressOf }: BoxGridProps) {
  const navigate = useNavigate();
  const worst = cards.worstDueOn === null ? null : daysBetween(cards.worstDueOn, today);
  return (
    <ul className={styles.boxes} aria-label="Bốn ô kết quả">
      {boxes.map((box) => (
        <li key={box}>
          <button
            type="button"
            className={styles.box}
            data-box={box}
            data-none={cards.figures[box] === 0}
            onClick={() => navigate(addressOf(box))}
          >
            <b>{formatNumber(cards.figures[box])}</b>
            <span>
              {boxWords[box]}
              {box === "openOverdue" && worst !== null && ` · trễ nhất ${formatNumber(worst)} ngày`}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

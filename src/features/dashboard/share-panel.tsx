import { lazy, Suspense } from "react";
import { formatNumber, formatQuarter } from "../../components/date-words.ts";
import { Panel } from "../../components/panel.tsx";
import { quarterOf } from "../../core/calendar/period.ts";
import { compareQuarters } from "../../core/dashboard/compare-quarters.ts";
import type { Dashboard, FigureBox } from "../../core/dashboard/dashboard.ts";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import { countLate, keptShare, percentOf } from "../../core/dashboard/share.ts";
import styles from "./dashboard.module.css";
import line from "./share-line.module.css";
import { FigureLink } from "./figure-link.tsx";
import { FiguresTable } from "./figures-table.tsx";
import { percentWords, shortQuarter, spanWords } from "./figure-words.ts";

const ShareLine = lazy(() => import("./share-line.tsx"));

interface SharePanelProps {
  dashboard: Dashboard;
  addressOf: (box: FigureBox) => string;
  addressOfQuarter: (quarter: LocalDate, box: FigureBox) => string;
}

/** How many cards kept their day, of those whose day has passed: now, and by quarter. */
export function SharePanel({ dashboard, addressOf, addressOfQuarter }: SharePanelProps) {
  const { cards, today, span, quarter } = dashboard;
  const { figures, trend } = cards;
  const share = keptShare(figures);
  const late = countLate(figures);
  const compared = span === "quarter" ? compareQuarters(trend, quarter) : null;
  const known = trend.filter((each) => each.figures.pastDue > 0);
  const points = trend.map((each) => ({
    key: each.quarter,
    label: shortQuarter(each.quarter),
    percent: keptShare(each.figures),
    open: quarterOf(each.quarter).end >= today,
  }));
  const spoken = known.map((each) => `${formatQuarter(each.quarter)} ${percentWords(keptShare(each.figures))}`).join(", ");
  return (
    <Panel title="Tỷ lệ đúng hạn theo quý" aside={<b className={styles.share}>{percentWords(share)}</b>}>
      {share === null ? (
        <p className={styles.note}>{`${spanWords(span, quarter)}: chưa việc nào đến ngày hạn nên chưa tính tỷ lệ.`}</p>
      ) : (
        <p className={styles.note}>
          {`${spanWords(span, quarter)}: `}
          <FigureLink to={addressOf("kept")} count={figures.kept} label="Giữ đúng hạn" />
          {" trong "}
          <FigureLink to={addressOf("pastDue")} count={figures.pastDue} label="Đã qua ngày hạn" />
          {" việc đã qua ngày hạn xong đúng hạn"}
          {late > 0 && (
            <>
              {", "}
              <FigureLink to={addressOf("late")} count={late} label="Trễ hạn" />
              {` việc trễ (${percentWords(percentOf(late, figures.pastDue))})`}
            </>
          )}
          . Việc chưa đến ngày hạn không tính.
        </p>
      )}
      {compared !== null && <p className={styles.note}>{describeComparison(compared.points, formatQuarter(compared.earlier))}</p>}
      {known.length > 0 && (
        <>
          <Suspense fallback={<div className={line.linePlace} />}>
            <ShareLine points={points} label={`Tỷ lệ đúng hạn theo quý: ${spoken}`} />
          </Suspense>
          {points.some(({ open, percent }) => open && percent !== null) && (
            <p className={styles.hint}>Vòng tròn rỗng: quý chưa kết thúc, mới tính các việc đã qua ngày hạn.</p>
          )}
          <FiguresTable
            caption="Số liệu theo quý"
            of="Quý"
            rows={trend.map((each) => ({
              key: each.quarter,
              name: formatQuarter(each.quarter),
              figures: each.figures,
              addressOf: (box) => addressOfQuarter(each.quarter, box),
            }))}
          />
        </>
      )}
    </Panel>
  );
}

function describeComparison(points: number, earlier: string): string {
  if (points === 0) return `Bằng ${earlier}.`;
  return `${points > 0 ? "Cao" : "Thấp"} hơn ${earlier} ${formatNumber(Math.abs(points))} điểm phần trăm.`;
}

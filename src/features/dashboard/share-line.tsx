import { scaleLinear, scalePoint } from "d3-scale";
import { line } from "d3-shape";
import styles from "./share-line.module.css";
import { useWidth } from "./use-width.ts";

export interface SharePoint {
  key: string;
  label: string;
  /** Null where nothing came due. */
  percent: number | null;
  /** The quarter is not over: its share will still move. */
  open: boolean;
}

const height = 150;
const edge = { top: 24, right: 22, bottom: 24, left: 22 };

/** The share on time by quarter, as a line; a ring stands for a quarter that is not over. */
export default function ShareLine({ points, label }: { points: readonly SharePoint[]; label: string }) {
  const [frame, width] = useWidth(320);
  const x = scalePoint<string>()
    .domain(points.map(({ key }) => key))
    .range([edge.left, width - edge.right])
    .align(0.5);
  const y = scaleLinear()
    .domain([0, 100])
    .range([height - edge.bottom, edge.top]);
  const place = (point: SharePoint) => x(point.key) ?? 0;
  const drawn = line<SharePoint>()
    .defined(({ percent }) => percent !== null)
    .x(place)
    .y(({ percent }) => y(percent ?? 0))(points);
  return (
    <div ref={frame}>
      <svg role="img" aria-label={label} width={width} height={height} className={styles.line}>
        {[0, 50, 100].map((mark) => (
          <line key={mark} x1={0} x2={width} y1={y(mark)} y2={y(mark)} className={styles.grid} />
        ))}
        {drawn !== null && <path d={drawn} className={styles.path} />}
        {points.map((point) => (
          <g key={point.key}>
            <text x={place(point)} y={height - 6} textAnchor="middle" className={styles.axis}>
              {point.label}
            </text>
            {point.percent !== null && (
              <>
                <circle cx={place(point)} cy={y(point.percent)} r={point.open ? 6 : 5} className={point.open ? styles.ring : styles.dot} />
                <text x={place(point)} y={y(point.percent) - 11} textAnchor="middle" className={styles.value}>
                  {point.percent}%
                </text>
              </>
            )}
          </g>
        ))}
      </svg>
    </div>
  );
}

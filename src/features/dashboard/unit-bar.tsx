import { scaleLinear } from "d3-scale";
import { stack, stackOffsetExpand } from "d3-shape";
import type { Figures } from "../../core/dashboard/dashboard.ts";
import styles from "./bars.module.css";
import { segments } from "./segments.ts";
import { useWidth } from "./use-width.ts";

const height = 14;
/** Between two parts, so that neighbours are told apart without their colours. */
const gap = 2;

/** The cards of a unit as one bar in four parts. */
export default function UnitBar({ figures, label }: { figures: Figures; label: string }) {
  const [frame, width] = useWidth(200);
  const x = scaleLinear().domain([0, 1]).range([0, width]);
  const parts = stack<Figures, (typeof segments)[number]["box"]>()
    .keys(segments.map(({ box }) => box))
    .offset(stackOffsetExpand)([figures]);
  return (
    <div ref={frame}>
      <svg role="img" aria-label={label} width={width} height={height} className={styles.bar}>
        {parts.map((part) => {
          const [from, to] = part[0] ?? [0, 0];
          return to > from ? (
            <g key={part.key} data-segment={part.key}>
              <rect x={x(from)} y={0} width={Math.max(1, x(to) - x(from) - gap)} height={height} rx={3} className={styles.fill} />
              <rect x={x(from)} y={0} width={Math.max(1, x(to) - x(from) - gap)} height={height} rx={3} className={styles.texture} />
            </g>
          ) : null;
        })}
      </svg>
    </div>
  );
}

import styles from "./bars.module.css";
import { segments } from "./segments.ts";

/** What the parts of the bars mean; holds the textures that tell them apart without their colours. */
export function BarLegend() {
  return (
    <ul className={styles.legend} aria-label="Chú giải">
      {segments.map(({ box, words }) => (
        <li key={box}>
          <svg aria-hidden width={14} height={14} data-segment={box}>
            <defs>
              {box === "openOverdue" && (
                <pattern id="texture-overdue" width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                  <rect width={1.6} height={5} className={styles.stroke} />
                </pattern>
              )}
              {box === "doneLate" && (
                <pattern id="texture-late" width={5} height={5} patternUnits="userSpaceOnUse">
                  <circle cx={2.5} cy={2.5} r={1.1} className={styles.stroke} />
                </pattern>
              )}
            </defs>
            <rect width={14} height={14} rx={3} className={styles.fill} />
            <rect width={14} height={14} rx={3} className={styles.texture} />
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}

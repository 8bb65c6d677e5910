import { describeStands, describeUnits } from "../../core/nudge/describe-nudge.ts";
import type { Nudge } from "../../core/nudge/nudge.ts";
import { formatInstant } from "../../components/date-words.ts";
import tile from "../../components/tile.module.css";
import styles from "./nudges.module.css";

/** One nudge of the history; opens the list of its cards. */
export function NudgeRow({ nudge, onOpen }: { nudge: Nudge; onOpen: (id: string) => void }) {
  return (
    <article className={tile.tile}>
      <h2 className={styles.stands}>
        <button type="button" className={tile.open} onClick={() => onOpen(nudge.id)}>
          {describeStands(nudge)}
        </button>
      </h2>
      <NudgeFacts nudge={nudge} />
    </article>
  );
}

/** When, by whom, to which units, with which words. */
export function NudgeFacts({ nudge }: { nudge: Nudge }) {
  return (
    <>
      <p className={styles.units}>{describeUnits(nudge)}</p>
      {nudge.note !== null && <blockquote className={styles.note}>{nudge.note}</blockquote>}
      <p className={styles.foot}>{`${formatInstant(nudge.at)} · ${nudge.by?.name ?? "Người đã rời hệ thống"}`}</p>
    </>
  );
}

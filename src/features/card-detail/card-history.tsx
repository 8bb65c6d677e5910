import { useState } from "react";
import type { Activity } from "../../core/board/card.ts";
import { formatInstant } from "../../components/date-words.ts";
import { Panel } from "../../components/panel.tsx";
import { describeActivity, describePerson } from "./history-words.ts";
import styles from "./card-detail.module.css";

const shownAtFirst = 5;

/** What happened to the card, the newest first. Opinions stand in their own panel. */
export function CardHistory({ history }: { history: readonly Activity[] }) {
  const [all, setAll] = useState(false);
  const events = history.filter(({ kind }) => kind !== "commented");
  const shown = all ? events : events.slice(0, shownAtFirst);
  return (
    <Panel title="Lịch sử">
      <ol className={styles.history}>
        {shown.map((activity) => (
          <li key={activity.id}>
            <p>{describeActivity(activity)}</p>
            {activity.text !== null && <p className={styles.said}>{activity.text}</p>}
            <p className={styles.who}>{`${describePerson(activity)} · ${formatInstant(activity.at)}`}</p>
          </li>
        ))}
      </ol>
      {events.length > shown.length && (
        <button type="button" className={styles.link} onClick={() => setAll(true)}>
          {`Xem thêm ${events.length - shown.length} dòng`}
        </button>
      )}
    </Panel>
  );
}

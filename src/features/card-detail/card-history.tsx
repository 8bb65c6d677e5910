import { useState } from "react";
import type { Activity } from "../../core/board/card.ts";
import { formatInstant } from "../../components/date-words.ts";
import { Panel } from "../../components/panel.tsx";
import { groupHistory } from "./group-history.ts";
import { describePerson } from "./history-words.ts";
import styles from "./card-detail.module.css";

const shownAtFirst = 3;

/** What happened to the card, the newest first. Opinions stand in their own panel. */
export function CardHistory({ history }: { history: readonly Activity[] }) {
  const [all, setAll] = useState(false);
  const entries = groupHistory(history.filter(({ kind }) => kind !== "commented"));
  // One more line takes no more room than the words that would stand for it.
  const shown = all || entries.length <= shownAtFirst + 1 ? entries : entries.slice(0, shownAtFirst);
  return (
    <Panel title="Lịch sử">
      <ol className={styles.history}>
        {shown.map(({ newest, words, texts }) => (
          <li key={newest.id}>
            <p>{words}</p>
            {texts.length > 0 && (
              <p className={styles.said}>{texts.length === 1 ? texts[0] : texts.map((text) => `- ${text}`).join("\n")}</p>
            )}
            <p className={styles.who}>{`${describePerson(newest)} · ${formatInstant(newest.at)}`}</p>
          </li>
        ))}
      </ol>
      {entries.length > shown.length && (
        <button type="button" className={styles.link} onClick={() => setAll(true)}>
          {`Xem thêm ${entries.length - shown.length} dòng`}
        </button>
      )}
    </Panel>
  );
}

import { useAtomValue, useSetAtom } from "jotai";
import { formatInstant } from "../../components/date-words.ts";
import { Button } from "../../components/button.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { dropActAtom, insistAtom } from "../../state/queue/decide.ts";
import { waitingAtom, type QueuedAct } from "../../state/queue/queue.ts";
import { canInsist, describeAct, describeStop, nameInsisting } from "./act-words.ts";
import styles from "./waiting.module.css";

/** What was done here and is not with the server: what needs a decision first, then what waits for the network. */
export function WaitingSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { unsent, stopped } = useAtomValue(waitingAtom);
  return (
    <Sheet open={open} title="Việc chưa gửi" onClose={onClose}>
      {stopped.length > 0 && (
        <section className={styles.section} aria-label="Cần đồng chí quyết định">
          <h3 className={styles.name}>Cần đồng chí quyết định</h3>
          {stopped.map((entry) => (
            <StoppedRow key={entry.act.id} entry={entry} />
          ))}
        </section>
      )}
      {unsent.length > 0 && (
        <section className={styles.section} aria-label="Chờ gửi">
          <h3 className={styles.name}>Chờ gửi</h3>
          <p className={styles.hint}>Các việc này được giữ trên máy và tự gửi lần lượt khi kết nối được, kể cả sau khi đóng ứng dụng.</p>
          {unsent.map((entry) => (
            <UnsentRow key={entry.act.id} entry={entry} />
          ))}
        </section>
      )}
      {unsent.length + stopped.length === 0 && <p className={styles.hint}>Mọi việc đã được gửi.</p>}
    </Sheet>
  );
}

function StoppedRow({ entry }: { entry: QueuedAct }) {
  const drop = useSetAtom(dropActAtom);
  const insist = useSetAtom(insistAtom);
  const { act, stopped } = entry;
  if (stopped === null) return null;
  return (
    <div className={styles.row}>
      <p className={styles.act}>{describeAct(act)}</p>
      <p className={styles.why}>{describeStop(entry, stopped)}</p>
      <div className={styles.acts}>
        <Button kind="plain" small aria-label={`Bỏ: ${describeAct(act)}`} onClick={() => drop(act.id)}>
          Bỏ
        </Button>
        {canInsist(stopped) && (
          <Button kind="soft" small aria-label={`${nameInsisting(act)}: ${describeAct(act)}`} onClick={() => insist(act.id)}>
            {nameInsisting(act)}
          </Button>
        )}
      </div>
    </div>
  );
}

function UnsentRow({ entry: { act } }: { entry: QueuedAct }) {
  const drop = useSetAtom(dropActAtom);
  return (
    <div className={`${styles.row} ${styles.line}`}>
      <div className={styles.words}>
        <p className={styles.act}>{describeAct(act)}</p>
        <p className={styles.hint}>{formatInstant(act.at)}</p>
      </div>
      <Button kind="plain" small aria-label={`Bỏ: ${describeAct(act)}`} onClick={() => drop(act.id)}>
        Bỏ
      </Button>
    </div>
  );
}

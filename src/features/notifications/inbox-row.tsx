import { describeInInbox } from "../../core/notification/describe-in-inbox.ts";
import type { Notification } from "../../core/notification/notification.ts";
import { Chip } from "../../components/chip.tsx";
import { kindLooks } from "./kind-looks.ts";
import tones from "../../components/tones.module.css";
import styles from "./notifications.module.css";

/** One message: what happened, what it is about, what has become of it since. */
export function InboxRow({ message, onOpen }: { message: Notification; onOpen: (path: string) => void }) {
  const { title, detail, opens, since } = describeInInbox(message);
  const { icon: Icon, tone } = kindLooks[message.kind];
  return (
    <li>
      <button type="button" className={`${styles.message} ${message.read ? "" : styles.unread}`} onClick={() => onOpen(opens)}>
        <span className={`${styles.icon} ${tones[tone]}`}>
          <Icon aria-hidden size={20} />
        </span>
        <span className={styles.words}>
          <span className={styles.title}>
            {!message.read && <span className="visually-hidden">Chưa đọc: </span>}
            {title}
          </span>
          {detail !== "" && <span className={styles.detail}>{detail}</span>}
          <span className={styles.foot}>
            <span>{message.at.slice(11, 16)}</span>
            {since !== null && <Chip tone={since.settled ? "done" : "idle"}>{since.text}</Chip>}
          </span>
        </span>
        {!message.read && <span aria-hidden className={styles.dot} />}
      </button>
    </li>
  );
}

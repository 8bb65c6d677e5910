import { Bell, Settings } from "lucide-react";
import { useAtomValue, useSetAtom } from "jotai";
import { useEffect, useRef, useState } from "react";
import { useLocation } from "zmp-ui";
import { EmptyState } from "../../components/empty-state.tsx";
import { Failure } from "../../components/failure.tsx";
import { useWayBack } from "../../components/home-context.ts";
import { IconButton } from "../../components/icon-button.tsx";
import { Screen } from "../../components/screen.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import { inboxAtom, loadInboxAtom } from "../../state/notifications/inbox.ts";
import { unreadAtom } from "../../state/notifications/unread.ts";
import { pulledAtom } from "../../state/pulled.ts";
import { todayAtom } from "../../state/session.ts";
import { groupByDay } from "./group-by-day.ts";
import { InboxEnd } from "./inbox-end.tsx";
import { InboxMenu } from "./inbox-menu.tsx";
import { InboxRow } from "./inbox-row.tsx";
import styles from "./notifications.module.css";

/** Thông báo: everything that the person was told, the newest day first. */
export function InboxView({ onOpen }: { onOpen: (path: string) => void }) {
  const inbox = useAtomValue(inboxAtom);
  const today = useAtomValue(todayAtom);
  const unread = useAtomValue(unreadAtom);
  const pulled = useAtomValue(pulledAtom);
  const load = useSetAtom(loadInboxAtom);
  const wayBack = useWayBack("/notifications");
  const { key, pathname } = useLocation();
  const opened = useRef<string | null>(null);
  const [menu, setMenu] = useState(false);

  useEffect(() => {
    if (pathname !== "/notifications") return;
    // The router keeps a page that one has left: whoever comes back to it goes on, whoever opens it anew begins anew.
    if (opened.current !== key) void load("opened");
    // Nobody sees what comes while the app lies in the background; it is asked for with the pull of the return.
    else if (unread > 0 && document.visibilityState === "visible") void load("again");
    opened.current = key;
  }, [load, unread, pulled, key, pathname]);

  return (
    <Screen
      title="Thông báo"
      {...(wayBack !== undefined && { backTo: wayBack })}
      headAct={<IconButton icon={Settings} label="Tùy chọn thông báo" onClick={() => setMenu(true)} />}
      scrollName="notifications"
    >
      {inbox.status === "loading" && <Skeleton height={92} count={6} label="Đang tải thông báo" />}
      {inbox.status === "failed" && <Failure code={inbox.code} onRetry={() => void load("opened")} />}
      {inbox.status === "ready" && inbox.value.messages.length === 0 && inbox.value.nextId === null && (
        <EmptyState icon={Bell} title="Chưa có thông báo">
          Việc được giao, việc và báo cáo sắp đến hạn hoặc quá hạn, lời đôn đốc và trả lời gia hạn sẽ nằm ở đây.
        </EmptyState>
      )}
      {inbox.status === "ready" &&
        today !== null &&
        groupByDay(inbox.value.messages, today).map(({ day, title, messages }) => (
          <section key={day} aria-label={title}>
            <h2 className={styles.day}>{title}</h2>
            <ul className={styles.messages}>
              {messages.map((message) => (
                <InboxRow key={message.id} message={message} onOpen={onOpen} />
              ))}
            </ul>
          </section>
        ))}
      {inbox.status === "ready" && inbox.value.nextId !== null && <InboxEnd key={inbox.value.nextId} onSight={() => void load("more")} />}
      <InboxMenu
        open={menu}
        onOpen={(path) => {
          setMenu(false);
          onOpen(path);
        }}
        onClose={() => setMenu(false)}
      />
    </Screen>
  );
}

import { MailCheck } from "lucide-react";
import { useAtomValue, useSetAtom } from "jotai";
import { useEffect, useState } from "react";
import type { UndeliveredMessage } from "../../core/notification/delivery-health.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import { refusalSentences } from "../../core/refusal.ts";
import { AskSheet } from "../../components/ask-sheet.tsx";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Failure } from "../../components/failure.tsx";
import { useNotice } from "../../components/notice-context.ts";
import { Panel } from "../../components/panel.tsx";
import { Screen } from "../../components/screen.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import { loadUndeliveredAtom, retryDeliveryAtom, undeliveredAtom } from "../../state/notifications/undelivered.ts";
import { todayAtom } from "../../state/session.ts";
import { UndeliveredRow } from "./undelivered-row.tsx";
import styles from "./reminders.module.css";

/** Tin chưa đến nơi: what was given up, what reached nobody, and of what nobody knows. */
export function UndeliveredView() {
  const undelivered = useAtomValue(undeliveredAtom);
  const today = useAtomValue(todayAtom);
  const load = useSetAtom(loadUndeliveredAtom);
  const retry = useSetAtom(retryDeliveryAtom);
  const notify = useNotice();
  const [asked, setAsked] = useState<UndeliveredMessage | null>(null);

  useEffect(() => void load("first"), [load]);

  async function send(message: UndeliveredMessage): Promise<RefusalCode | null> {
    const refused = await retry(message);
    if (refused === null) notify("Tin sẽ được gửi lại trong ít phút");
    return refused;
  }

  async function sendOrAsk(message: UndeliveredMessage) {
    if (message.status === "unknown") return setAsked(message);
    const refused = await send(message);
    if (refused !== null) notify(refusalSentences[refused], { tone: "late" });
  }

  return (
    <Screen title="Tin chưa đến nơi" subtitle="Trong 30 ngày qua, mới nhất ở trên" backTo="/notifications/reach" scrollName="undelivered">
      {undelivered.status === "loading" && <Skeleton height={120} count={4} label="Đang tải tin chưa đến nơi" />}
      {undelivered.status === "failed" && <Failure code={undelivered.code} onRetry={() => void load("first")} />}
      {undelivered.status === "ready" && undelivered.value.items.length === 0 && (
        <EmptyState icon={MailCheck} title="Tin nào cũng đã đến">
          Tin không gửi được hoặc chưa rõ đã đến hay chưa sẽ nằm ở đây.
        </EmptyState>
      )}
      {undelivered.status === "ready" && undelivered.value.items.length > 0 && today !== null && (
        <Panel>
          <ul className={styles.list}>
            {undelivered.value.items.map((message) => (
              <UndeliveredRow key={message.id} message={message} today={today} onRetry={() => sendOrAsk(message)} />
            ))}
          </ul>
          {undelivered.value.more && (
            <Button kind="plain" onClick={() => void load("more")}>
              Xem thêm
            </Button>
          )}
        </Panel>
      )}
      <AskSheet
        open={asked !== null}
        title="Gửi lại tin"
        act="Gửi lại"
        onAct={async () => (asked === null ? null : send(asked))}
        onClose={() => setAsked(null)}
      >
        {asked !== null &&
          `Chưa rõ tin này đã đến ${asked.person.name} hay chưa. Gửi lại thì ${asked.person.name} có thể nhận cùng một tin hai lần.`}
      </AskSheet>
    </Screen>
  );
}

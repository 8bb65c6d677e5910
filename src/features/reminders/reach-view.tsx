import { Share2, Users } from "lucide-react";
import { useAtomValue, useSetAtom } from "jotai";
import { useEffect } from "react";
import { Button } from "../../components/button.tsx";
import { copyText } from "../../components/copy-text.ts";
import { formatNumber } from "../../components/date-words.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { Failure } from "../../components/failure.tsx";
import { useNotice } from "../../components/notice-context.ts";
import { Panel } from "../../components/panel.tsx";
import { Screen } from "../../components/screen.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import { linkOfAtom, shareLinkAtom } from "../../state/members/share-link.ts";
import {
  deliveryHealthAtom,
  loadDeliveryHealthAtom,
  loadReachAtom,
  reachAtom,
  showUnreachedAtom,
  unreachedOnlyAtom,
} from "../../state/notifications/reach.ts";
import { membershipAtom, todayAtom } from "../../state/session.ts";
import { HealthPanel } from "./health-panel.tsx";
import { ReachRow } from "./reach-row.tsx";
import form from "../../components/schedule-form.module.css";
import styles from "./reminders.module.css";

/** Where whoever follows the invitation reads how messages reach them. */
const invitedTo = "/notifications/choices";

/** Ai nhận được tin: whether messages go out at all, and whom they reach. */
export function ReachView({ onOpenUndelivered }: { onOpenUndelivered: () => void }) {
  const reach = useAtomValue(reachAtom);
  const health = useAtomValue(deliveryHealthAtom);
  const only = useAtomValue(unreachedOnlyAtom);
  const today = useAtomValue(todayAtom);
  const organization = useAtomValue(membershipAtom)?.organization;
  const loadReach = useSetAtom(loadReachAtom);
  const loadHealth = useSetAtom(loadDeliveryHealthAtom);
  const showUnreached = useSetAtom(showUnreachedAtom);
  const share = useSetAtom(shareLinkAtom);
  const linkOf = useSetAtom(linkOfAtom);
  const notify = useNotice();

  useEffect(() => {
    void loadReach("first");
    void loadHealth();
  }, [loadReach, loadHealth]);

  async function invite() {
    if (await share(`Nhận tin nhắc việc của ${organization?.name ?? "Đúng Hạn"}`, invitedTo)) return;
    if (await copyText(linkOf(invitedTo))) notify("Đã chép đường dẫn mời nhận tin");
    else notify("Máy này không gửi được đường dẫn. Hãy thử trong Zalo trên điện thoại.", { tone: "late" });
  }

  return (
    <Screen
      title="Ai nhận được tin"
      backTo="/notifications"
      scrollName="reach"
      footer={
        reach.status === "ready" && (
          <Button icon={Share2} onClick={() => void invite()}>
            Mời nhận tin qua Zalo
          </Button>
        )
      }
    >
      {reach.status === "loading" && <Skeleton height={180} count={3} label="Đang tải ai nhận được tin" />}
      {reach.status === "failed" && <Failure code={reach.code} onRetry={() => void loadReach("first")} />}
      {health.status === "ready" && <HealthPanel health={health.value} onOpenUndelivered={onOpenUndelivered} />}
      {reach.status === "ready" && today !== null && (
        <Panel title="Từng người">
          <div role="group" aria-label="Hiện những ai" className={styles.filters}>
            <button type="button" className={form.turn} aria-pressed={!only} onClick={() => void showUnreached(false)}>
              {`Tất cả (${formatNumber(reach.value.total)})`}
            </button>
            <button type="button" className={form.turn} aria-pressed={only} onClick={() => void showUnreached(true)}>
              {`Chưa nhận được (${formatNumber(reach.value.unreached)})`}
            </button>
          </div>
          {reach.value.people.length === 0 && (
            <EmptyState icon={Users} title="Mọi người đều nhận được tin">
              Người chưa nhận được tin qua Zalo sẽ nằm ở đây kèm lý do.
            </EmptyState>
          )}
          <ul className={styles.list}>
            {reach.value.people.map((each) => (
              <ReachRow key={each.person.id} reach={each} today={today} />
            ))}
          </ul>
          {reach.value.more && (
            <Button kind="plain" onClick={() => void loadReach("more")}>
              Xem thêm
            </Button>
          )}
        </Panel>
      )}
    </Screen>
  );
}

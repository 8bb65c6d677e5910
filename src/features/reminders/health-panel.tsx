import { CircleCheck, TriangleAlert } from "lucide-react";
import { channelWords } from "../../core/notification/channel-words.ts";
import { describeReason } from "../../core/notification/delivery-words.ts";
import type { DeliveryHealth, JobRun } from "../../core/notification/delivery-health.ts";
import { formatNumber } from "../../components/date-words.ts";
import { nameMoment } from "../../components/day-words.ts";
import { Panel } from "../../components/panel.tsx";
import { Strip } from "../../components/strip.tsx";
import styles from "./reminders.module.css";

const jobWords: Record<JobRun["job"], string> = { write_reminders: "Soạn tin nhắc", deliver_messages: "Gửi tin qua Zalo" };

/** Whether the machinery runs: when it last came to its end, what waits, what Zalo refuses. */
export function HealthPanel({ health, onOpenUndelivered }: { health: DeliveryHealth; onOpenUndelivered: () => void }) {
  const { runs, waiting, undelivered, alarms, today } = health;
  const late = runs.some((run) => run.late);
  const lost = undelivered.unknown + undelivered.unreached + undelivered.dead;
  return (
    <Panel title="Tình trạng gửi tin">
      <Strip tone={late ? "late" : "brand"} icon={late ? TriangleAlert : CircleCheck}>
        {late ? "Việc nhắc đang chậm. Hãy báo người quản trị hệ thống." : "Việc nhắc đang chạy đều"}
      </Strip>
      <p className={styles.label}>Lần chạy tốt gần nhất</p>
      <dl className={styles.facts}>
        {runs.map(({ job, at, late: overdue }) => (
          <Fact key={job} words={jobWords[job]} late={overdue}>
            {at === null ? "chưa có lần nào" : nameMoment(at, today)}
          </Fact>
        ))}
      </dl>
      <p className={styles.label}>Trong 7 ngày qua</p>
      <dl className={styles.facts}>
        <Fact words="Đang chờ gửi">{formatNumber(waiting)}</Fact>
        <Fact words="Chưa rõ đã đến hay chưa" late={undelivered.unknown > 0}>
          {formatNumber(undelivered.unknown)}
        </Fact>
        <Fact words="Không đến được người nhận" late={undelivered.unreached > 0}>
          {formatNumber(undelivered.unreached)}
        </Fact>
        <Fact words="Gửi không được" late={undelivered.dead > 0}>
          {formatNumber(undelivered.dead)}
        </Fact>
      </dl>
      {alarms.map(({ channel, code, at }) => (
        <p key={channel} className={styles.warning}>
          {`${channelWords[channel].name} đang bị Zalo từ chối từ ${nameMoment(at, today)}: ${describeReason(code)}.`}
        </p>
      ))}
      {lost > 0 && (
        <Strip tone="soon" onClick={onOpenUndelivered}>
          {`${formatNumber(lost)} tin chưa đến nơi`}
        </Strip>
      )}
    </Panel>
  );
}

function Fact({ words, late = false, children }: { words: string; late?: boolean; children: string }) {
  return (
    <>
      <dt>{words}</dt>
      <dd className={late ? styles.late : undefined}>{children}</dd>
    </>
  );
}

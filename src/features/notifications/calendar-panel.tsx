import { useAtomValue, useSetAtom } from "jotai";
import { useEffect, useState } from "react";
import { formatDate } from "../../core/calendar/format-date.ts";
import type { CalendarLink } from "../../core/calendar-link/deadline-calendar.ts";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import { type RefusalCode, refusalSentences } from "../../core/refusal.ts";
import { Acts } from "../../components/acts.tsx";
import { AskSheet } from "../../components/ask-sheet.tsx";
import { Button } from "../../components/button.tsx";
import { copyText } from "../../components/copy-text.ts";
import { useNotice } from "../../components/notice-context.ts";
import { Panel } from "../../components/panel.tsx";
import {
  calendarLinkAtom,
  endCalendarLinkAtom,
  loadCalendarLinkAtom,
  renewCalendarLinkAtom,
} from "../../state/notifications/calendar-link.ts";
import styles from "./notifications.module.css";

/** Lịch hạn trên điện thoại: deadlines in the calendar of one's phone, by a secret link that is shown once. */
export function CalendarPanel() {
  const link = useAtomValue(calendarLinkAtom);
  const load = useSetAtom(loadCalendarLinkAtom);
  const renew = useSetAtom(renewCalendarLinkAtom);
  const end = useSetAtom(endCalendarLinkAtom);
  const notify = useNotice();
  const [address, setAddress] = useState<string | null>(null);
  const [asking, setAsking] = useState<"renew" | "end" | null>(null);

  useEffect(() => void load(), [load]);
  if (link.status !== "ready") return null;

  async function make(): Promise<RefusalCode | null> {
    const answer = await renew();
    if (!answer.ok) return answer.error.code;
    setAddress(answer.value);
    return null;
  }

  async function makeFirst() {
    const refused = await make();
    if (refused !== null) notify(refusalSentences[refused], { tone: "late" });
  }

  async function turnOff(): Promise<RefusalCode | null> {
    const refused = await end();
    if (refused === null) setAddress(null);
    return refused;
  }

  async function copy(text: string) {
    const copied = await copyText(text);
    notify(copied ? "Đã chép đường dẫn lịch" : "Máy này không chép được. Hãy chạm giữ đường dẫn để chép.", copied ? {} : { tone: "late" });
  }

  return (
    <Panel title="Lịch hạn trên điện thoại">
      <p className={styles.note}>
        Hạn của các việc và báo cáo của đơn vị hiện ngay trong ứng dụng Lịch của điện thoại, tự cập nhật và nhắc trước một ngày. Chép đường
        dẫn rồi dán vào mục thêm lịch bằng đường dẫn (URL) của ứng dụng Lịch.
      </p>
      {address !== null && (
        <>
          <div className={styles.link} data-testid="calendar-link">
            {address}
          </div>
          <p className={styles.note}>
            Đường dẫn chỉ hiện lần này. Ai có đường dẫn đều xem được tên việc và hạn, nên đồng chí đừng gửi cho người khác.
          </p>
          <Button onClick={() => void copy(address)}>Chép đường dẫn</Button>
        </>
      )}
      {link.value === null ? (
        <Button kind="soft" onClick={() => void makeFirst()}>
          Tạo đường dẫn lịch
        </Button>
      ) : (
        <>
          <p className={styles.note}>{describeLink(link.value)}</p>
          <Acts>
            <Button kind="soft" onClick={() => setAsking("end")}>
              Tắt lịch
            </Button>
            <Button kind="soft" onClick={() => setAsking("renew")}>
              Đổi đường dẫn
            </Button>
          </Acts>
        </>
      )}
      <AskSheet open={asking === "renew"} title="Đổi đường dẫn lịch" act="Đổi đường dẫn" onAct={make} onClose={() => setAsking(null)}>
        Đường dẫn cũ ngừng dùng ngay. Đồng chí cần dán đường dẫn mới vào ứng dụng Lịch.
      </AskSheet>
      <AskSheet open={asking === "end"} title="Tắt lịch hạn" act="Tắt lịch" onAct={turnOff} onClose={() => setAsking(null)}>
        Đường dẫn ngừng dùng ngay, ứng dụng Lịch không còn nhận được hạn của đơn vị.
      </AskSheet>
    </Panel>
  );
}

function describeLink({ madeAt, readOn }: CalendarLink): string {
  const read = readOn === null ? "chưa có ứng dụng Lịch nào đọc" : `ứng dụng Lịch đọc lần cuối ngày ${formatDate(readOn)}`;
  return `Đã bật từ ngày ${formatDate(madeAt.slice(0, 10) as LocalDate)}, ${read}.`;
}

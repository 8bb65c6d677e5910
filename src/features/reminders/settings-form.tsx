import { useSetAtom } from "jotai";
import { useState } from "react";
import type { NotificationSettings } from "../../core/notification/notification-settings.ts";
import { Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { useNotice } from "../../components/notice-context.ts";
import { Panel } from "../../components/panel.tsx";
import { RefusalNote } from "../../components/refusal-note.tsx";
import { Screen } from "../../components/screen.tsx";
import { useAct } from "../../components/use-act.ts";
import { saveNotificationSettingsAtom } from "../../state/notifications/settings.ts";
import { ChannelOrder } from "./channel-order.tsx";
import { DayChoice } from "./day-choice.tsx";
import styles from "./reminders.module.css";

/** The settings as a form; nothing is kept until it is saved. */
export function SettingsForm({ settings }: { settings: NotificationSettings }) {
  const [value, setValue] = useState(settings);
  const save = useSetAtom(saveNotificationSettingsAtom);
  const notify = useNotice();
  const act = useAct(
    () => save(value),
    () => notify("Đã lưu cách nhắc việc"),
  );
  const change = (changes: Partial<NotificationSettings>) => {
    act.forgetRefusal();
    setValue({ ...value, ...changes });
  };
  const same = JSON.stringify(value) === JSON.stringify(settings);

  return (
    <Screen
      title="Nhắc việc"
      backTo="/notifications"
      footer={
        <Button busy={act.busy} disabled={same} onClick={() => void act.run()}>
          Lưu
        </Button>
      }
    >
      <Panel title="Nhắc trước hạn của việc">
        <DayChoice label="Số ngày trước hạn của việc" days={value.cardDays} onChange={(cardDays) => change({ cardDays })} />
      </Panel>
      <Panel title="Nhắc trước hạn nộp báo cáo">
        <DayChoice label="Số ngày trước hạn nộp báo cáo" days={value.reportDays} onChange={(reportDays) => change({ reportDays })} />
        <p className={styles.note}>
          Ngày nhắc trùng ngày nghỉ thì nhắc vào ngày làm việc liền trước. Việc quá hạn được báo cho đơn vị, sau 3 ngày làm việc cho thủ
          trưởng đơn vị, sau 5 ngày làm việc cho lãnh đạo.
        </p>
      </Panel>
      <Panel title="Cách gửi tin qua Zalo">
        <p className={styles.note}>Thử lần lượt từ trên xuống, dừng ở cách đầu tiên đến được người nhận.</p>
        <ChannelOrder channels={value.channels} onChange={(channels) => change({ channels })} />
        {value.channels.includes("group") && (
          <Field label="Mã nhóm Zalo" hint="Mã của nhóm do Zalo OA tạo, người quản trị Zalo OA cung cấp.">
            <input
              value={value.groupId ?? ""}
              maxLength={100}
              autoComplete="off"
              onChange={({ target }) => change({ groupId: target.value === "" ? null : target.value })}
            />
          </Field>
        )}
      </Panel>
      <RefusalNote code={act.refused} />
    </Screen>
  );
}

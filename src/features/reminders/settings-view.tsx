import { useAtomValue, useSetAtom } from "jotai";
import { useEffect } from "react";
import { Failure } from "../../components/failure.tsx";
import { Screen } from "../../components/screen.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import { loadNotificationSettingsAtom, notificationSettingsAtom } from "../../state/notifications/settings.ts";
import { SettingsForm } from "./settings-form.tsx";

/** Nhắc việc: how many days before the last day, and through which channels. */
export function SettingsView() {
  const settings = useAtomValue(notificationSettingsAtom);
  const load = useSetAtom(loadNotificationSettingsAtom);

  useEffect(() => void load(), [load]);

  if (settings.status === "ready") return <SettingsForm settings={settings.value} />;
  return (
    <Screen title="Nhắc việc" backTo="/notifications">
      {settings.status === "failed" ? (
        <Failure code={settings.code} onRetry={() => void load()} />
      ) : (
        <Skeleton height={180} count={3} label="Đang tải cách nhắc việc" />
      )}
    </Screen>
  );
}

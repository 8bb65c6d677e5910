import { SettingsView } from "../features/reminders/settings-view.tsx";

/** How the organization reminds. */
export default function NotificationSettingsPage() {
  return <SettingsView />;
}

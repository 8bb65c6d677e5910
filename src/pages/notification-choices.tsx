import { ChoicesView } from "../features/notifications/choices-view.tsx";

/** Which messages I want. */
export default function NotificationChoicesPage() {
  return <ChoicesView />;
}

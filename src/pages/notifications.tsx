import { useNavigate } from "zmp-ui";
import { InboxView } from "../features/notifications/inbox-view.tsx";

/** What I was told. */
export default function NotificationsPage() {
  const navigate = useNavigate();
  return <InboxView onOpen={(path) => navigate(path)} />;
}

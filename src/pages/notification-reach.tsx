import { useNavigate } from "zmp-ui";
import { ReachView } from "../features/reminders/reach-view.tsx";

/** Whom messages reach. */
export default function NotificationReachPage() {
  const navigate = useNavigate();
  return <ReachView onOpenUndelivered={() => navigate("/notifications/undelivered")} />;
}

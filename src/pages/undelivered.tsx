import { UndeliveredView } from "../features/reminders/undelivered-view.tsx";

/** What did not arrive. */
export default function UndeliveredPage() {
  return <UndeliveredView />;
}

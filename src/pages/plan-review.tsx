import { Screen } from "../components/screen.tsx";
import { Skeleton } from "../components/skeleton.tsx";

export default function PlanReviewPage() {
  return (
    <Screen title="Kế hoạch">
      <Skeleton height={116} count={4} />
    </Screen>
  );
}

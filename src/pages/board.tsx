import { Screen } from "../components/screen.tsx";
import { Skeleton } from "../components/skeleton.tsx";

export default function BoardPage() {
  return (
    <Screen title="Đúng Hạn">
      <Skeleton height={116} count={4} />
    </Screen>
  );
}

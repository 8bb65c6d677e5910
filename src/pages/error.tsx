import { Failure } from "../components/failure.tsx";
import { Screen } from "../components/screen.tsx";

/** The last resort: something happened that no screen expected. */
export function ErrorPage({ onRetry }: { onRetry: () => void }) {
  return (
    <Screen title="Đúng Hạn">
      <Failure code="server.failed" onRetry={onRetry} />
    </Screen>
  );
}

import { CloudOff, RotateCw, TriangleAlert } from "lucide-react";
import { refusalSentences, type RefusalCode } from "../core/refusal.ts";
import { Button } from "./button.tsx";
import { EmptyState } from "./empty-state.tsx";

/** Something could not be loaded: why, and a button to try again. */
export function Failure({ code, onRetry }: { code: RefusalCode; onRetry?: () => void }) {
  const offline = code === "network.offline";
  return (
    <EmptyState
      icon={offline ? CloudOff : TriangleAlert}
      title={offline ? "Chưa có mạng" : "Chưa tải được"}
      action={
        onRetry && (
          <Button kind="soft" icon={RotateCw} onClick={onRetry}>
            Thử lại
          </Button>
        )
      }
    >
      {refusalSentences[code]}
    </EmptyState>
  );
}

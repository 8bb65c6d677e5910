import { CloudOff, Lock, RotateCw, SearchX, TriangleAlert, type LucideIcon } from "lucide-react";
import { useNavigate } from "zmp-ui";
import type { RefusalCode } from "../core/refusal.ts";
import { Button } from "./button.tsx";
import { EmptyState } from "./empty-state.tsx";
import { failureSentence, failureTitle, isFinal, isForbidden } from "./failure-words.ts";
import { useHome } from "./home-context.ts";

/** Something could not be shown: why, and the way on. Trying again is offered where it can help, the first page elsewhere. */
export function Failure({ code, onRetry }: { code: RefusalCode; onRetry?: () => void }) {
  return (
    <EmptyState
      icon={iconOf(code)}
      title={failureTitle(code)}
      action={isFinal(code) ? <WayHome /> : onRetry && <Retry onClick={onRetry} />}
    >
      {failureSentence(code)}
    </EmptyState>
  );
}

function Retry({ onClick }: { onClick: () => void }) {
  return (
    <Button kind="soft" icon={RotateCw} onClick={onClick}>
      Thử lại
    </Button>
  );
}

function WayHome() {
  const home = useHome();
  const navigate = useNavigate();
  if (home === null) return null;
  return (
    <Button kind="soft" onClick={() => navigate(home.path, { replace: true, direction: "backward" })}>
      {`Về trang ${home.label}`}
    </Button>
  );
}

function iconOf(code: RefusalCode): LucideIcon {
  if (code === "network.offline") return CloudOff;
  if (isForbidden(code)) return Lock;
  return isFinal(code) ? SearchX : TriangleAlert;
}

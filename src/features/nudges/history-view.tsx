import { Megaphone } from "lucide-react";
import { useAtomValue, useSetAtom } from "jotai";
import { useEffect } from "react";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Failure } from "../../components/failure.tsx";
import { Screen } from "../../components/screen.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import { loadNudgeHistoryAtom, nudgeHistoryAtom } from "../../state/nudges/history.ts";
import { NudgeRow } from "./nudge-row.tsx";

/** Các lần đôn đốc: what was sent to whom, and what moved after it. */
export function HistoryView({ onOpen }: { onOpen: (id: string) => void }) {
  const history = useAtomValue(nudgeHistoryAtom);
  const load = useSetAtom(loadNudgeHistoryAtom);

  useEffect(() => void load("first"), [load]);

  return (
    <Screen title="Các lần đôn đốc" subtitle="Đã gửi gì và sau đó việc chuyển biến ra sao" backTo="/overdue" scrollName="nudges">
      {history.status === "loading" && <Skeleton height={130} count={4} label="Đang tải các lần đôn đốc" />}
      {history.status === "failed" && <Failure code={history.code} onRetry={() => void load("first")} />}
      {history.status === "ready" && history.value.items.length === 0 && (
        <EmptyState icon={Megaphone} title="Chưa có lần đôn đốc nào">
          Mỗi lần lãnh đạo hoặc cơ quan đầu mối đôn đốc các đơn vị sẽ nằm ở đây, cùng số việc đã chuyển biến sau đó.
        </EmptyState>
      )}
      {history.status === "ready" && history.value.items.map((nudge) => <NudgeRow key={nudge.id} nudge={nudge} onOpen={onOpen} />)}
      {history.status === "ready" && history.value.more && (
        <Button kind="plain" onClick={() => void load("more")}>
          Xem thêm
        </Button>
      )}
    </Screen>
  );
}

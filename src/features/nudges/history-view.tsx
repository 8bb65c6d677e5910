import { Megaphone } from "lucide-react";
import { useAtomValue, useSetAtom } from "jotai";
import { useEffect } from "react";
import { EmptyState } from "../../components/empty-state.tsx";
import { PagedList } from "../../components/paged-list.tsx";
import { Screen } from "../../components/screen.tsx";
import { loadNudgeHistoryAtom, nudgeHistoryAtom } from "../../state/nudges/history.ts";
import { NudgeRow } from "./nudge-row.tsx";

/** Các lần đôn đốc: what was sent to whom, and what moved after it. */
export function HistoryView({ onOpen }: { onOpen: (id: string) => void }) {
  const history = useAtomValue(nudgeHistoryAtom);
  const load = useSetAtom(loadNudgeHistoryAtom);

  useEffect(() => void load("first"), [load]);

  return (
    <Screen title="Các lần đôn đốc" subtitle="Đã gửi gì và sau đó việc chuyển biến ra sao" backTo="/overdue" scrollName="nudges">
      <PagedList
        list={history}
        label="Đang tải các lần đôn đốc"
        height={130}
        count={4}
        empty={
          <EmptyState icon={Megaphone} title="Chưa có lần đôn đốc nào">
            Mỗi lần lãnh đạo hoặc cơ quan đầu mối đôn đốc các đơn vị sẽ nằm ở đây, cùng số việc đã chuyển biến sau đó.
          </EmptyState>
        }
        onLoad={(next) => void load(next)}
      >
        {(nudge) => <NudgeRow key={nudge.id} nudge={nudge} onOpen={onOpen} />}
      </PagedList>
    </Screen>
  );
}

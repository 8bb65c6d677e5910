import { FileStack } from "lucide-react";
import type { RefusalCode } from "../../core/refusal.ts";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { RefusalNote } from "../../components/refusal-note.tsx";
import { useAct } from "../../components/use-act.ts";

/** Nobody has consolidated this period yet: what the press does, and the press. */
export function BeginPanel({ canBegin, onBegin }: { canBegin: boolean; onBegin: () => Promise<RefusalCode | null> }) {
  const { run, busy, refused } = useAct(onBegin, () => undefined);
  return (
    <EmptyState
      icon={FileStack}
      title="Chưa tổng hợp"
      action={
        canBegin && (
          <Button busy={busy} onClick={() => void run()}>
            Tổng hợp ngay
          </Button>
        )
      }
    >
      {canBegin
        ? "Báo cáo của các đơn vị đã nộp được gộp thành một văn bản: số liệu cộng lại, kết quả và kiến nghị ghi theo từng đơn vị. Đơn vị nộp sau sẽ được đề nghị đưa vào, không tự trộn lẫn."
        : "Cơ quan đầu mối chưa tổng hợp kỳ báo cáo này."}
      <RefusalNote code={refused} />
    </EmptyState>
  );
}

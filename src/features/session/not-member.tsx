import { RotateCw, UserRoundPlus } from "lucide-react";
import { refusalSentences } from "../../core/refusal.ts";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Screen } from "../../components/screen.tsx";

/** Signed in, but no organization has taken this person in yet. */
export function NotMember({ onRetry }: { onRetry: () => void }) {
  return (
    <Screen title="Đúng Hạn">
      <EmptyState
        icon={UserRoundPlus}
        title="Chưa thuộc đơn vị nào"
        action={
          <Button kind="soft" icon={RotateCw} onClick={onRetry}>
            Kiểm tra lại
          </Button>
        }
      >
        {refusalSentences["membership.none"]} Mở đường dẫn mời trong Zalo là vào được đơn vị.
      </EmptyState>
    </Screen>
  );
}

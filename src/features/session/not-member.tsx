import { RotateCw, UserRoundPlus } from "lucide-react";
import { refusalSentences } from "../../core/refusal.ts";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { PrivacyLink } from "../../components/privacy-link.tsx";
import { Screen } from "../../components/screen.tsx";
import { FindMe } from "./find-me.tsx";

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
        {refusalSentences["membership.none"]} Mở đường dẫn hoặc quét mã QR mời bằng Zalo là vào được đơn vị.
      </EmptyState>
      <FindMe />
      <PrivacyLink />
    </Screen>
  );
}

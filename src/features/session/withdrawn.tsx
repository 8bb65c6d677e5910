import { RotateCw, UserRoundX } from "lucide-react";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Screen } from "../../components/screen.tsx";

/** The person took the consent back on this phone: nobody is signed in until they say so. */
export function Withdrawn({ onComeBack }: { onComeBack: () => void }) {
  return (
    <Screen title="Đúng Hạn">
      <EmptyState
        icon={UserRoundX}
        title="Đã rút lại đồng ý"
        action={
          <Button kind="soft" icon={RotateCw} onClick={onComeBack}>
            Dùng lại Đúng Hạn
          </Button>
        }
      >
        Tên, ảnh, số điện thoại và mã Zalo của đồng chí đã được xóa. Nếu dùng lại, đồng chí vào như người mới và cần lời mời mới.
      </EmptyState>
    </Screen>
  );
}

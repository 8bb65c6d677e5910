import { RotateCw, Smartphone } from "lucide-react";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Screen } from "../../components/screen.tsx";

/** The app was opened in a browser, where nobody can be signed in. */
export function OutsideZalo({ onRetry }: { onRetry?: () => void }) {
  return (
    <Screen title="Đúng Hạn">
      <EmptyState
        icon={Smartphone}
        title="Hãy mở Đúng Hạn trong Zalo"
        action={
          onRetry && (
            <Button kind="soft" icon={RotateCw} onClick={onRetry}>
              Thử lại
            </Button>
          )
        }
      >
        Ứng dụng nhận ra đồng chí bằng tài khoản Zalo nên chỉ chạy trong Zalo. Hãy mở bằng đường dẫn hoặc mã QR mà cơ quan đã gửi.
      </EmptyState>
    </Screen>
  );
}

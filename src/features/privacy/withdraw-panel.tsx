import { UserRoundX } from "lucide-react";
import { useState } from "react";
import type { RefusalCode } from "../../core/refusal.ts";
import { AskSheet } from "../../components/ask-sheet.tsx";
import { Button } from "../../components/button.tsx";
import { Panel } from "../../components/panel.tsx";
import { Strip } from "../../components/strip.tsx";
import styles from "./privacy.module.css";

interface WithdrawPanelProps {
  /** Organizations that would have no coordinator any more. */
  onlyCoordinatorOf: readonly string[];
  onMembers: () => void;
  /** Does it; answers why not, or null. */
  onWithdraw: () => Promise<RefusalCode | null>;
}

/** Explains what withdrawing means, and asks once more. Whoever coordinates alone is told what to do first. */
export function WithdrawPanel({ onlyCoordinatorOf, onMembers, onWithdraw }: WithdrawPanelProps) {
  const [asking, setAsking] = useState(false);
  return (
    <Panel title="Rút lại đồng ý">
      <div className={styles.rows}>
        <p>
          Đồng chí có quyền thôi không cho Đúng Hạn lưu thông tin của mình. Khi rút lại: tên, ảnh, số điện thoại, mã Zalo được xóa ngay;
          đồng chí ra khỏi mọi đơn vị; những ý kiến, báo cáo đã ghi vẫn ở lại hồ sơ của cơ quan nhưng mang tên «Người đã rút đồng ý».
        </p>
        {onlyCoordinatorOf.length > 0 ? (
          <>
            <p>
              Đồng chí đang là người đầu mối duy nhất của {onlyCoordinatorOf.join(", ")}. Trước khi rút lại, hãy mời thêm một người đầu mối.
            </p>
            <Strip tone="brand" onClick={onMembers}>
              Mời người đầu mối
            </Strip>
          </>
        ) : (
          <Button kind="danger" icon={UserRoundX} onClick={() => setAsking(true)}>
            Rút lại đồng ý
          </Button>
        )}
      </div>
      <AskSheet open={asking} title="Rút lại đồng ý?" act="Rút lại" onAct={onWithdraw} onClose={() => setAsking(false)}>
        Việc này không lấy lại được. Nếu sau này dùng lại Đúng Hạn, đồng chí vào như người mới và cần lời mời mới.
      </AskSheet>
    </Panel>
  );
}

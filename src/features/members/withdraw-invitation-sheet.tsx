import type { OpenInvitation } from "../../core/organization/organization.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import { AskSheet } from "../../components/ask-sheet.tsx";
import { roleWords } from "../../components/role-words.ts";
import { invitationName } from "./invitation-name.ts";

interface WithdrawInvitationSheetProps {
  /** Which one; null closes the sheet. */
  invitation: OpenInvitation | null;
  onWithdraw: (invitationId: string) => Promise<RefusalCode | null>;
  onClose: () => void;
}

/** Asks once more before a link that was sent stops working. */
export function WithdrawInvitationSheet({ invitation, onWithdraw, onClose }: WithdrawInvitationSheetProps) {
  return (
    <AskSheet
      open={invitation !== null}
      title="Thu hồi lời mời"
      act="Thu hồi"
      onAct={async () => (invitation === null ? null : onWithdraw(invitation.id))}
      onClose={onClose}
    >
      {invitation !== null &&
        `Đường dẫn mời làm ${roleWords[invitation.role].toLowerCase()} của ${invitationName(invitation)} sẽ không dùng được nữa. Muốn mời lại thì tạo đường dẫn mới.`}
    </AskSheet>
  );
}

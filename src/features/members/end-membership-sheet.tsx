import type { Member } from "../../core/organization/organization.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import { AskSheet } from "../../components/ask-sheet.tsx";

interface EndMembershipSheetProps {
  /** Whose membership; null closes the sheet. */
  member: Member | null;
  onEnd: (membershipId: string) => Promise<RefusalCode | null>;
  onClose: () => void;
}

/** Asks once more before somebody loses access, and says what stays. */
export function EndMembershipSheet({ member, onEnd, onClose }: EndMembershipSheetProps) {
  return (
    <AskSheet
      open={member !== null}
      title="Kết thúc tư cách thành viên"
      act="Kết thúc"
      onAct={async () => (member === null ? null : onEnd(member.membershipId))}
      onClose={onClose}
    >
      {member?.person.name} sẽ không còn thấy công việc của {member?.unit?.name ?? "cơ quan"}. Những việc đã làm vẫn còn trong lịch sử thẻ.
      Muốn vào lại phải có lời mời mới.
    </AskSheet>
  );
}

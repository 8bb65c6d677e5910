import { useState } from "react";
import type { Member } from "../../core/organization/organization.ts";
import { refusalSentences, type RefusalCode } from "../../core/refusal.ts";
import { Button } from "../../components/button.tsx";
import { Sheet } from "../../components/sheet.tsx";
import styles from "./members.module.css";

interface EndMembershipSheetProps {
  /** Whose membership; null closes the sheet. */
  member: Member | null;
  onEnd: (membershipId: string) => Promise<RefusalCode | null>;
  onClose: () => void;
}

/** Asks once more before somebody loses access, and says what stays. */
export function EndMembershipSheet({ member, onEnd, onClose }: EndMembershipSheetProps) {
  const [refused, setRefused] = useState<RefusalCode | null>(null);
  const [busy, setBusy] = useState(false);

  function close() {
    setRefused(null);
    onClose();
  }

  async function end() {
    if (member === null) return;
    setBusy(true);
    const refusal = await onEnd(member.membershipId);
    setBusy(false);
    setRefused(refusal);
    if (refusal === null) close();
  }

  return (
    <Sheet
      open={member !== null}
      title="Kết thúc tư cách thành viên"
      onClose={close}
      footer={
        <div className={styles.acts}>
          <Button kind="soft" onClick={close}>
            Giữ lại
          </Button>
          <Button kind="danger" busy={busy} onClick={() => void end()}>
            Kết thúc
          </Button>
        </div>
      }
    >
      <p>
        {member?.person.name} sẽ không còn thấy công việc của {member?.unit?.name ?? "cơ quan"}. Những việc đã làm vẫn còn trong lịch sử
        thẻ. Muốn vào lại phải có lời mời mới.
      </p>
      {refused !== null && (
        <p role="alert" className={styles.refusal}>
          {refusalSentences[refused]}
        </p>
      )}
    </Sheet>
  );
}

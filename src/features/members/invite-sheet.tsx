import { useAtomValue, useSetAtom } from "jotai";
import { useState } from "react";
import type { Unit } from "../../core/organization/organization.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import { RefusalNote } from "../../components/refusal-note.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { inviteAtom, type InvitationLink } from "../../state/members/members.ts";
import { shareLinkAtom } from "../../state/members/share-link.ts";
import { membershipAtom } from "../../state/session.ts";
import { InvitationMade } from "./invitation-made.tsx";
import { InviteForm } from "./invite-form.tsx";

/** Makes an invitation and offers to send it. */
export function InviteSheet({ open, units, onClose }: { open: boolean; units: readonly Unit[]; onClose: () => void }) {
  const invite = useSetAtom(inviteAtom);
  const share = useSetAtom(shareLinkAtom);
  const organization = useAtomValue(membershipAtom)?.organization;
  const [link, setLink] = useState<InvitationLink | null>(null);
  const [refused, setRefused] = useState<RefusalCode | null>(null);

  function close() {
    setLink(null);
    setRefused(null);
    onClose();
  }

  return (
    <Sheet open={open} title="Mời thành viên" onClose={close}>
      {link === null ? (
        <InviteForm
          units={units}
          onInvite={async (unitId, role) => {
            const answer = await invite(unitId, role);
            if (answer.ok) setLink(answer.value);
            setRefused(answer.ok ? null : answer.error.code);
          }}
        >
          <RefusalNote code={refused} />
        </InviteForm>
      ) : (
        <InvitationMade link={link} onShare={() => share(`Mời tham gia ${organization?.name ?? "Đúng Hạn"}`, link.path)} />
      )}
    </Sheet>
  );
}

import { Phone, UserPlus, Users } from "lucide-react";
import { useAtomValue, useSetAtom } from "jotai";
import { useEffect, useState } from "react";
import { useNavigate } from "zmp-ui";
import type { Member, OpenInvitation } from "../core/organization/organization.ts";
import { Button } from "../components/button.tsx";
import { EmptyState } from "../components/empty-state.tsx";
import { Failure } from "../components/failure.tsx";
import { Screen } from "../components/screen.tsx";
import { Skeleton } from "../components/skeleton.tsx";
import { Strip } from "../components/strip.tsx";
import { EndMembershipSheet } from "../features/members/end-membership-sheet.tsx";
import { InvitationsList } from "../features/members/invitations-list.tsx";
import { InviteSheet } from "../features/members/invite-sheet.tsx";
import { MembersList } from "../features/members/members-list.tsx";
import { WithdrawInvitationSheet } from "../features/members/withdraw-invitation-sheet.tsx";
import { invitationsAtom, loadInvitationsAtom, withdrawInvitationAtom } from "../state/members/invitations.ts";
import { endMembershipAtom, loadMembersAtom, membersAtom } from "../state/members/members.ts";
import { membershipAtom } from "../state/session.ts";
import { directoryAtom, loadDirectoryAtom } from "../state/units/directory.ts";

/** Thành viên: who works in which unit, and who shall come. */
export default function MembersPage() {
  const members = useAtomValue(membersAtom);
  const directory = useAtomValue(directoryAtom);
  const membership = useAtomValue(membershipAtom);
  const loadMembers = useSetAtom(loadMembersAtom);
  const loadDirectory = useSetAtom(loadDirectoryAtom);
  const endMembership = useSetAtom(endMembershipAtom);
  const invitations = useAtomValue(invitationsAtom);
  const loadInvitations = useSetAtom(loadInvitationsAtom);
  const withdrawInvitation = useSetAtom(withdrawInvitationAtom);
  const [inviting, setInviting] = useState(false);
  const [ending, setEnding] = useState<Member | null>(null);
  const [withdrawing, setWithdrawing] = useState<OpenInvitation | null>(null);
  const navigate = useNavigate();
  const manages = membership?.role === "coordinator";

  useEffect(() => {
    void loadMembers();
    void loadDirectory();
    void loadInvitations();
  }, [loadMembers, loadDirectory, loadInvitations]);

  return (
    <Screen
      title="Thành viên"
      subtitle={membership?.organization.name}
      backTo="/units"
      scrollName="members"
      footer={
        manages && (
          <Button icon={UserPlus} onClick={() => setInviting(true)}>
            Mời thành viên
          </Button>
        )
      }
    >
      {members.status === "loading" && <Skeleton height={110} count={5} />}
      {members.status === "failed" && <Failure code={members.code} onRetry={() => void loadMembers()} />}
      {members.status === "ready" && members.value.length === 0 && (
        <EmptyState icon={Users} title="Chưa có thành viên">
          Mời người của từng đơn vị bằng đường dẫn gửi qua Zalo.
        </EmptyState>
      )}
      {manages && (
        <Strip tone="brand" icon={Phone} onClick={() => navigate("/members/expected")}>
          Mời theo số điện thoại
        </Strip>
      )}
      {manages && invitations.status === "failed" && <Failure code={invitations.code} onRetry={() => void loadInvitations()} />}
      {manages && invitations.status === "ready" && <InvitationsList invitations={invitations.value} onWithdraw={setWithdrawing} />}
      {members.status === "ready" && <MembersList members={members.value} onEnd={manages ? setEnding : null} />}
      <InviteSheet
        open={inviting}
        units={directory.status === "ready" ? directory.value.units : []}
        onClose={() => {
          setInviting(false);
          void loadMembers();
          void loadInvitations();
        }}
      />
      <WithdrawInvitationSheet invitation={withdrawing} onWithdraw={withdrawInvitation} onClose={() => setWithdrawing(null)} />
      <EndMembershipSheet member={ending} onEnd={endMembership} onClose={() => setEnding(null)} />
    </Screen>
  );
}

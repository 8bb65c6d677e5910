import { Undo2 } from "lucide-react";
import type { OpenInvitation } from "../../core/organization/organization.ts";
import { formatInstant } from "../../components/date-words.ts";
import { IconButton } from "../../components/icon-button.tsx";
import { Panel } from "../../components/panel.tsx";
import { roleWords } from "../../components/role-words.ts";
import { invitationName } from "./invitation-name.ts";
import rows from "../../components/rows.module.css";
import styles from "./members.module.css";

interface InvitationsListProps {
  invitations: readonly OpenInvitation[];
  onWithdraw: (invitation: OpenInvitation) => void;
}

/** The links that have been sent and that nobody has taken up yet; nothing where there are none. */
export function InvitationsList({ invitations, onWithdraw }: InvitationsListProps) {
  if (invitations.length === 0) return null;
  return (
    <Panel title="Lời mời chưa ai nhận" aside={`${invitations.length} lời mời`}>
      <ul className={rows.list}>
        {invitations.map((invitation) => (
          <li key={invitation.id} className={rows.row}>
            <span className={rows.words}>
              <span className={rows.name}>{invitationName(invitation)}</span>
              <span className={styles.note}>
                {roleWords[invitation.role]}
                {invitation.invitedBy !== null && ` · ${invitation.invitedBy} mời`} · đến {formatInstant(invitation.expiresAt)}
              </span>
            </span>
            <IconButton icon={Undo2} label={`Thu hồi lời mời vào ${invitationName(invitation)}`} onClick={() => onWithdraw(invitation)} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

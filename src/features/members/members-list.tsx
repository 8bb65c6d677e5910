import { UserMinus } from "lucide-react";
import type { Member } from "../../core/organization/organization.ts";
import { IconButton } from "../../components/icon-button.tsx";
import { Panel } from "../../components/panel.tsx";
import { roleWords } from "../../components/role-words.ts";
import { membersByUnit } from "./members-by-unit.ts";
import rows from "../../components/rows.module.css";
import styles from "./members.module.css";

interface MembersListProps {
  members: readonly Member[];
  /** Null for those who may only look. */
  onEnd: ((member: Member) => void) | null;
}

/** The people of the organization, unit by unit. */
export function MembersList({ members, onEnd }: MembersListProps) {
  return membersByUnit(members).map((group) => (
    <Panel key={group.unit?.id ?? ""} title={group.unit?.name ?? "Toàn cơ quan"} aside={`${group.members.length} người`}>
      <ul className={rows.list}>
        {group.members.map((member) => (
          <li key={member.membershipId} className={rows.row}>
            <span className={rows.words}>
              <span className={rows.name}>{member.person.name}</span>
              <span className={styles.note}>{roleWords[member.role]}</span>
            </span>
            {onEnd && (
              <IconButton icon={UserMinus} label={`Kết thúc tư cách thành viên của ${member.person.name}`} onClick={() => onEnd(member)} />
            )}
          </li>
        ))}
      </ul>
    </Panel>
  ));
}

import { X } from "lucide-react";
import type { ExpectedMember } from "../../core/organization/organization.ts";
import { showPhone } from "../../core/organization/phone-number.ts";
import { formatInstant } from "../../components/date-words.ts";
import { IconButton } from "../../components/icon-button.tsx";
import { Panel } from "../../components/panel.tsx";
import { roleWords } from "../../components/role-words.ts";
import rows from "../../components/rows.module.css";
import styles from "./members.module.css";

interface ExpectedListProps {
  people: readonly ExpectedMember[];
  onForget: (person: ExpectedMember) => void;
}

/** Who is listed and has not come yet; nothing where there are none. */
export function ExpectedList({ people, onForget }: ExpectedListProps) {
  if (people.length === 0) return null;
  return (
    <Panel title="Đang chờ vào" aside={`${people.length} người`}>
      <ul className={rows.list}>
        {people.map((person) => (
          <li key={person.id} className={rows.row}>
            <span className={rows.words}>
              <span className={rows.name}>{person.name}</span>
              <span className={styles.note}>
                {showPhone(person.phone)} · {roleWords[person.role]} · {person.unit?.name ?? "Toàn cơ quan"}
                <br />
                {person.listedBy !== null && `${person.listedBy} ghi `}
                {formatInstant(person.listedAt)}
              </span>
            </span>
            <IconButton icon={X} label={`Bỏ ${person.name} khỏi danh sách chờ`} onClick={() => onForget(person)} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

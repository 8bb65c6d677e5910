import { Pencil, X } from "lucide-react";
import type { Unit } from "../../core/organization/organization.ts";
import { readPhone, showPhone } from "../../core/organization/phone-number.ts";
import { IconButton } from "../../components/icon-button.tsx";
import { Panel } from "../../components/panel.tsx";
import { roleWords } from "../../components/role-words.ts";
import type { PreviewedPerson } from "../../state/members/member-list.ts";
import { doubtWords } from "./doubt-words.ts";
import rows from "../../components/rows.module.css";
import styles from "./members.module.css";

interface ListedPeopleProps {
  title: string;
  people: readonly PreviewedPerson[];
  units: readonly Unit[];
  onEdit: (person: PreviewedPerson) => void;
  onDrop: (id: string) => void;
}

/** People of a list that is looked at before it is stored; nothing where there are none. */
export function ListedPeople({ title, people, units, onEdit, onDrop }: ListedPeopleProps) {
  if (people.length === 0) return null;
  return (
    <Panel title={title} aside={`${people.length} người`}>
      <ul className={rows.list}>
        {people.map((person) => (
          <li key={person.id} className={rows.row}>
            <span className={rows.words}>
              <span className={rows.name}>{person.name || "(chưa có tên)"}</span>
              <span className={styles.note}>{describe(person, units)}</span>
              {person.doubts.length > 0 && <span className={styles.doubt}>{sentenceOf(person)}</span>}
            </span>
            <IconButton icon={Pencil} label={`Sửa ${person.name || "dòng này"}`} onClick={() => onEdit(person)} />
            <IconButton icon={X} label={`Bỏ ${person.name || "dòng này"} khỏi danh sách`} onClick={() => onDrop(person.id)} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function describe({ phone, unitId, role, written }: PreviewedPerson, units: readonly Unit[]): string {
  const read = readPhone(phone);
  const unit = units.find(({ id }) => id === unitId)?.name ?? (written.unit === "" ? "Toàn cơ quan" : `«${written.unit}»`);
  return [read === null ? phone : showPhone(read), roleWords[role], unit].filter(Boolean).join(" · ");
}

function sentenceOf({ doubts, written }: PreviewedPerson): string {
  const words = doubts.map((doubt) => (doubt === "title" ? `«${written.title}» ${doubtWords.title}` : doubtWords[doubt])).join("; ");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

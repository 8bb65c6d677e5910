import type { Unit } from "../../core/organization/organization.ts";
import { Panel } from "../../components/panel.tsx";
import { isComplete, type ListPreview, type PreviewedPerson } from "../../state/members/member-list.ts";
import { ListedPeople } from "./listed-people.tsx";
import styles from "./members.module.css";

interface ListPreviewViewProps {
  list: ListPreview;
  units: readonly Unit[];
  onEdit: (person: PreviewedPerson) => void;
  onDrop: (id: string) => void;
}

const linesShown = 20;

/** What was read of a list: first whom somebody has to look at, then the others, at last the lines that named nobody. */
export function ListPreviewView({ list, units, onEdit, onDrop }: ListPreviewViewProps) {
  const acts = { units, onEdit, onDrop };
  const more = list.notUnderstood.length - linesShown;
  return (
    <>
      <ListedPeople title="Cần xem lại" people={list.people.filter((person) => !isComplete(person))} {...acts} />
      <ListedPeople title="Sẽ thêm" people={list.people.filter(isComplete)} {...acts} />
      {list.notUnderstood.length > 0 && (
        <Panel title="Dòng không có người nào" aside={`${list.notUnderstood.length} dòng`}>
          <ul className={styles.lines}>
            {list.notUnderstood.slice(0, linesShown).map((line, at) => (
              <li key={at}>{line}</li>
            ))}
            {more > 0 && <li>… và {more} dòng nữa</li>}
          </ul>
        </Panel>
      )}
    </>
  );
}

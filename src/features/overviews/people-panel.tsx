import type { UnitOverview } from "../../core/overview/unit-overview.ts";
import { formatNumber } from "../../components/date-words.ts";
import { Panel } from "../../components/panel.tsx";
import { roleWords } from "../../components/role-words.ts";
import { LongList } from "./long-list.tsx";
import styles from "./overviews.module.css";

/** Who works in the unit, its head first. */
export function PeoplePanel({ people: { count, people } }: Pick<UnitOverview, "people">) {
  return (
    <Panel title="Thành viên" aside={`${formatNumber(count)} người`}>
      {people.length === 0 && (
        <p className={styles.note}>Chưa có ai của đơn vị vào ứng dụng. Cơ quan đầu mối gửi đường dẫn mời ở trang Thành viên.</p>
      )}
      <LongList items={people} most={6} more={`Xem cả ${people.length} người`} keyOf={({ id, role }) => `${id} ${role}`}>
        {({ name, role }) => (
          <li className={styles.row}>
            <span className={styles.head}>
              <span className={styles.name}>{name}</span>
              <span className={styles.aside}>{roleWords[role]}</span>
            </span>
          </li>
        )}
      </LongList>
      {count > people.length && <p className={styles.note}>{`và ${formatNumber(count - people.length)} người khác`}</p>}
    </Panel>
  );
}

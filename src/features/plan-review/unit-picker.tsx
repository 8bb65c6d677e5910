import { useMemo, useState } from "react";
import type { UnitDirectory } from "../../core/organization/organization.ts";
import type { UnitChoice } from "../../core/plan/plan-review.ts";
import { SearchBox } from "../../components/search-box.tsx";
import { findUnits, matchesSearch, placeUnits } from "../../state/units/find-units.ts";
import styles from "./plan-review.module.css";

interface UnitPickerProps {
  directory: UnitDirectory;
  /** Whether «bỏ qua» is among the answers. */
  mayIgnore: boolean;
  /** The name that a new unit would get unless the search says another. */
  newName: string;
  onPick: (choice: UnitChoice, name: string) => void;
  /** Makes a group of the name; only where names of the plan are asked about. */
  onMakeGroup?: () => void;
}

/** Finds a unit or a group of the organization, or makes a new unit. */
export function UnitPicker({ directory, mayIgnore, newName, onPick, onMakeGroup }: UnitPickerProps) {
  const [search, setSearch] = useState("");
  const placed = useMemo(() => placeUnits(directory.units), [directory.units]);
  const groups = directory.groups.filter((group) => matchesSearch(search, [group.name]));
  const name = search.trim() === "" ? newName : search.trim();

  // Whoever searches wants what was found first; the other answers come after it.
  const answers = (
    <>
      {name !== "" && (
        <button type="button" className={styles.option} onClick={() => onPick({ kind: "new", name }, name)}>
          Tạo đơn vị mới
          <small>{name}</small>
        </button>
      )}
      {onMakeGroup && (
        <button type="button" className={styles.option} onClick={onMakeGroup}>
          Tạo nhóm đơn vị
          <small>Khi tên chỉ nhiều đơn vị, mỗi đơn vị trong nhóm đều được giao</small>
        </button>
      )}
      {mayIgnore && (
        <button type="button" className={styles.option} onClick={() => onPick({ kind: "ignore" }, newName)}>
          Bỏ qua tên này
          <small>Không phải đơn vị của cơ quan, không giao thẻ</small>
        </button>
      )}
    </>
  );

  return (
    <>
      <SearchBox label="Tìm đơn vị, nhóm" value={search} onChange={setSearch} />
      <div className={styles.options}>
        {search.trim() === "" && answers}
        {groups.map((group) => (
          <button
            key={group.id}
            type="button"
            className={styles.option}
            onClick={() => onPick({ kind: "group", groupId: group.id }, group.name)}
          >
            {group.name}
            <small>Nhóm {group.unitIds.length} đơn vị</small>
          </button>
        ))}
        {findUnits(placed, search).map(({ unit }) => (
          <button
            key={unit.id}
            type="button"
            className={styles.option}
            onClick={() => onPick({ kind: "unit", unitId: unit.id }, unit.name)}
          >
            {unit.name}
          </button>
        ))}
        {search.trim() !== "" && answers}
      </div>
    </>
  );
}

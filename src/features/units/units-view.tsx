import { Building2, Plus, Users } from "lucide-react";
import { useAtomValue, useSetAtom } from "jotai";
import { useMemo, useState } from "react";
import type { Unit, UnitDirectory, UnitGroup } from "../../core/organization/organization.ts";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Panel } from "../../components/panel.tsx";
import { SearchBox } from "../../components/search-box.tsx";
import { newId } from "../../state/new-id.ts";
import { roleAtom } from "../../state/session.ts";
import { saveUnitAtom, saveUnitGroupAtom } from "../../state/units/directory.ts";
import { findUnits, matchesSearch, placeUnits } from "../../state/units/find-units.ts";
import { reachableUnitsAtom } from "../../state/units/reachable-units.ts";
import { GroupForm } from "./group-form.tsx";
import { GroupRow } from "./group-row.tsx";
import { UnitForm } from "./unit-form.tsx";
import { UnitRow } from "./unit-row.tsx";
import rows from "../../components/rows.module.css";

type Edited = { unit: Omit<Unit, "members"> } | { group: UnitGroup } | null;

/** The units of the organization and their groups; the coordinator can change them. */
export function UnitsView({ directory, onOpen }: { directory: UnitDirectory; onOpen: (unitId: string) => void }) {
  const mayEdit = useAtomValue(roleAtom) === "coordinator";
  const reachable = useAtomValue(reachableUnitsAtom);
  const saveUnit = useSetAtom(saveUnitAtom);
  const saveGroup = useSetAtom(saveUnitGroupAtom);
  const [search, setSearch] = useState("");
  const [edited, setEdited] = useState<Edited>(null);

  const placed = useMemo(() => placeUnits(directory.units), [directory.units]);
  const units = placed.map(({ unit }) => unit);
  const found = findUnits(placed, search);
  const groups = directory.groups.filter((group) => matchesSearch(search, [group.name]));
  const unit = edited && "unit" in edited ? edited.unit : null;
  const group = edited && "group" in edited ? edited.group : null;
  const addUnit = () => setEdited({ unit: { id: newId(), name: "", shortName: null, parentId: null, aliases: [] } });
  const addGroup = () => setEdited({ group: { id: newId(), name: "", unitIds: [] } });

  return (
    <>
      <SearchBox label="Tìm đơn vị, nhóm" value={search} onChange={setSearch} />
      {found.length + groups.length === 0 && (
        <EmptyState icon={Building2} title="Không tìm thấy đơn vị nào">
          Thử gõ ít chữ hơn, có dấu hoặc không dấu đều được.
        </EmptyState>
      )}
      {found.length > 0 && (
        <Panel
          title={`${found.length} đơn vị`}
          aside={mayEdit && <Button kind="soft" small icon={Plus} onClick={addUnit} children="Thêm" />}
        >
          <ul className={rows.list}>
            {found.map((each) => (
              <UnitRow
                key={each.unit.id}
                placed={each}
                onOpen={reachable.has(each.unit.id) ? () => onOpen(each.unit.id) : null}
                onEdit={mayEdit ? () => setEdited({ unit: each.unit }) : null}
              />
            ))}
          </ul>
        </Panel>
      )}
      {(groups.length > 0 || (mayEdit && search === "")) && (
        <Panel title="Nhóm đơn vị" aside={mayEdit && <Button kind="soft" small icon={Users} onClick={addGroup} children="Thêm nhóm" />}>
          <ul className={rows.list}>
            {groups.map((each) => (
              <GroupRow key={each.id} group={each} units={units} onOpen={mayEdit ? () => setEdited({ group: each }) : null} />
            ))}
          </ul>
        </Panel>
      )}
      <UnitForm
        unit={unit}
        isNew={!units.some((each) => each.id === unit?.id)}
        units={units}
        onSave={saveUnit}
        onClose={() => setEdited(null)}
      />
      <GroupForm
        group={group}
        isNew={!directory.groups.some((each) => each.id === group?.id)}
        units={units}
        onSave={saveGroup}
        onClose={() => setEdited(null)}
      />
    </>
  );
}

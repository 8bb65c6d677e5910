import { useSetAtom } from "jotai";
import { useMemo, useState } from "react";
import type { UnitDirectory } from "../../core/organization/organization.ts";
import type { UnitChoice } from "../../core/plan/plan-review.ts";
import { Acts } from "../../components/acts.tsx";
import { Button } from "../../components/button.tsx";
import { Checkbox } from "../../components/checkbox.tsx";
import { SearchBox } from "../../components/search-box.tsx";
import { RefusalNote } from "../../components/refusal-note.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { useAct } from "../../components/use-act.ts";
import { newId } from "../../state/new-id.ts";
import { saveUnitGroupAtom } from "../../state/units/directory.ts";
import { findUnits, placeUnits } from "../../state/units/find-units.ts";

interface GroupMakerProps {
  /** The name as the plan writes it, such as «các trường học». */
  name: string;
  directory: UnitDirectory;
  onMade: (choice: UnitChoice) => void;
  onClose: () => void;
}

/** Makes a group of units out of a name in the plural, so that each of them gets the duty. */
export function GroupMaker({ name, directory, onMade, onClose }: GroupMakerProps) {
  const saveGroup = useSetAtom(saveUnitGroupAtom);
  const [search, setSearch] = useState("");
  const [unitIds, setUnitIds] = useState<string[]>([]);
  const placed = useMemo(() => placeUnits(directory.units), [directory.units]);

  // one id for every try, so that a group whose answer got lost is not made twice
  const [id] = useState(newId);
  const { run, busy, refused } = useAct(
    () => saveGroup({ id, name: name.slice(0, 200), unitIds }),
    () => onMade({ kind: "group", groupId: id }),
  );

  const footer = (
    <Acts>
      <Button busy={busy} disabled={unitIds.length === 0} onClick={() => void run()}>
        Tạo nhóm {unitIds.length} đơn vị
      </Button>
    </Acts>
  );
  return (
    <Sheet open title={`Nhóm: ${name}`} onClose={onClose} footer={footer}>
      <SearchBox label="Tìm đơn vị của nhóm" value={search} onChange={setSearch} />
      <div role="group" aria-label={`Đơn vị thuộc ${name}`}>
        {findUnits(placed, search).map(({ unit }) => (
          <Checkbox
            key={unit.id}
            checked={unitIds.includes(unit.id)}
            onChange={(chosen) => setUnitIds((before) => (chosen ? [...before, unit.id] : before.filter((id) => id !== unit.id)))}
          >
            {unit.name}
          </Checkbox>
        ))}
      </div>
      <RefusalNote code={refused} />
    </Sheet>
  );
}

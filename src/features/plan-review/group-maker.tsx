import { useSetAtom } from "jotai";
import { useMemo, useState } from "react";
import type { UnitDirectory } from "../../core/organization/organization.ts";
import type { UnitChoice } from "../../core/plan/plan-review.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import { Acts } from "../../components/acts.tsx";
import { Button } from "../../components/button.tsx";
import { Checkbox } from "../../components/checkbox.tsx";
import { SearchBox } from "../../components/search-box.tsx";
import { RefusalNote } from "../../components/refusal-note.tsx";
import { Sheet } from "../../components/sheet.tsx";
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
  const [refused, setRefused] = useState<RefusalCode | null>(null);
  const [busy, setBusy] = useState(false);
  const placed = useMemo(() => placeUnits(directory.units), [directory.units]);

  async function make() {
    const id = newId();
    setBusy(true);
    const refusal = await saveGroup({ id, name: name.slice(0, 200), unitIds });
    setBusy(false);
    setRefused(refusal);
    if (refusal === null) onMade({ kind: "group", groupId: id });
  }

  const footer = (
    <Acts>
      <Button busy={busy} disabled={unitIds.length === 0} onClick={() => void make()}>
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

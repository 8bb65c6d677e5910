import { useMemo, useRef, useState } from "react";
import type { UnitDirectory } from "../../core/organization/organization.ts";
import { Button } from "../../components/button.tsx";
import { SearchBox } from "../../components/search-box.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { findUnits, matchesSearch, placeUnits } from "../../state/units/find-units.ts";
import { countReporters, type Reporters } from "./count-reporters.ts";
import { ReportersList, type ReporterOption } from "./reporters-list.tsx";
import styles from "./duty-form.module.css";

interface ReportersSheetProps {
  open: boolean;
  directory: UnitDirectory;
  chosen: Reporters;
  onChange: (chosen: Reporters) => void;
  onClose: () => void;
}

/** Units and groups to tick, found by a few letters. */
export function ReportersSheet({ open, onClose, chosen, directory, onChange }: ReportersSheetProps) {
  const footer = <Button onClick={onClose}>Xong, {countReporters(chosen, directory)} đơn vị</Button>;
  return (
    <Sheet open={open} title="Đơn vị phải báo cáo" onClose={onClose} footer={footer} filled>
      {open && <Inside chosen={chosen} directory={directory} onChange={onChange} />}
    </Sheet>
  );
}

function Inside({ directory, chosen, onChange }: Pick<ReportersSheetProps, "directory" | "chosen" | "onChange">) {
  const [search, setSearch] = useState("");
  const scroller = useRef<HTMLDivElement>(null);
  const placed = useMemo(() => placeUnits(directory.units), [directory.units]);
  const found = useMemo((): ReporterOption[] => {
    const groups = directory.groups.filter(({ name }) => matchesSearch(search, [name]));
    return [
      ...groups.map(({ id, name, unitIds }) => ({ key: "groupIds" as const, id, name, note: `Nhóm ${unitIds.length} đơn vị` })),
      ...findUnits(placed, search).map(({ unit }) => ({ key: "unitIds" as const, id: unit.id, name: unit.name, note: null })),
    ];
  }, [directory.groups, placed, search]);

  const toggle = ({ key, id }: ReporterOption, on: boolean) =>
    onChange({ ...chosen, [key]: on ? [...chosen[key], id] : chosen[key].filter((each) => each !== id) });
  const units = found.filter(({ key }) => key === "unitIds").map(({ id }) => id);
  const all = units.every((id) => chosen.unitIds.includes(id));
  const toggleAll = () =>
    onChange({
      ...chosen,
      unitIds: all ? chosen.unitIds.filter((id) => !units.includes(id)) : [...new Set([...chosen.unitIds, ...units])],
    });

  return (
    <>
      <div className={styles.search}>
        <SearchBox label="Tìm đơn vị, nhóm" value={search} onChange={setSearch} />
        {units.length > 1 && (
          <Button kind="soft" small onClick={toggleAll}>
            {all ? `Bỏ chọn ${units.length} đơn vị` : `Chọn cả ${units.length} đơn vị`}
          </Button>
        )}
      </div>
      <div ref={scroller} className={styles.scroller}>
        {found.length === 0 && <p className={styles.hint}>Không tìm thấy. Thử gõ ít chữ hơn, có dấu hoặc không dấu đều được.</p>}
        <ReportersList options={found} isChosen={({ key, id }) => chosen[key].includes(id)} scroller={scroller} onToggle={toggle} />
      </div>
    </>
  );
}

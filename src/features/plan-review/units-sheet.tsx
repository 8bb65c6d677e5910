import { useState } from "react";
import type { UnitDirectory } from "../../core/organization/organization.ts";
import type { PlanReview, UnitChoice } from "../../core/plan/plan-review.ts";
import { isPluralName } from "../../core/plan/review/plural-name.ts";
import { answerFor, newUnit, writtenUnits } from "../../core/plan/review/written-units.ts";
import { Acts } from "../../components/acts.tsx";
import { Button } from "../../components/button.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { GroupMaker } from "./group-maker.tsx";
import { UnitPicker } from "./unit-picker.tsx";
import { UnitQuestion } from "./unit-question.tsx";
import styles from "./plan-review.module.css";

interface UnitsSheetProps {
  open: boolean;
  review: PlanReview;
  directory: UnitDirectory;
  /** The name to ask about first; null shows all of them. */
  first: string | null;
  onChoose: (choices: Record<string, UnitChoice>) => void;
  onClose: () => void;
}

/** Solves the unit names of the whole plan: each name is asked about once, however many tasks bear it. */
export function UnitsSheet({ open, first, onClose, ...rest }: UnitsSheetProps) {
  return open ? (
    <Inside key={first ?? ""} first={first} onClose={onClose} {...rest} />
  ) : (
    <Sheet open={false} title="" onClose={onClose} children={null} />
  );
}

function Inside({ review, directory, first, onChoose, onClose }: Omit<UnitsSheetProps, "open">) {
  const [searching, setSearching] = useState(first);
  const [grouping, setGrouping] = useState(false);
  if (searching !== null) {
    const back = () => {
      setGrouping(false);
      if (first === null) setSearching(null);
      else onClose();
    };
    const choose = (choice: UnitChoice) => {
      onChoose(answerFor(review, searching, choice));
      back();
    };
    if (grouping) {
      return <GroupMaker name={searching} directory={directory} onMade={choose} onClose={() => setGrouping(false)} />;
    }
    return (
      <Sheet open title={searching} onClose={back}>
        <UnitPicker directory={directory} mayIgnore newName={searching} onPick={choose} onMakeGroup={() => setGrouping(true)} />
      </Sheet>
    );
  }

  const units = writtenUnits(review);
  const open = units.filter((unit) => !unit.solved);
  // A name in the plural is no unit; it wants a group or an answer of its own.
  const single = open.filter(({ name }) => !isPluralName(name));
  const makeAll = () =>
    onChoose(Object.fromEntries(single.flatMap(({ name, spellings }) => spellings.map((spelling) => [spelling, newUnit(name)]))));
  const footer = (
    <Acts>
      {single.length > 1 && (
        <Button kind="soft" onClick={makeAll}>
          Tạo mới {single.length} đơn vị
        </Button>
      )}
      <Button kind={open.length === 0 ? "primary" : "soft"} onClick={onClose}>
        {open.length === 0 ? "Xong" : "Để sau"}
      </Button>
    </Acts>
  );

  return (
    <Sheet open title="Tên đơn vị trong kế hoạch" onClose={onClose} footer={footer}>
      <p className={styles.meta}>
        {open.length === 0 ? "Mọi tên đã khớp." : `${open.length} tên chưa khớp danh mục. Trả lời một lần, áp dụng cho mọi nhiệm vụ.`}
      </p>
      <ul>
        {units.map((unit) => (
          <UnitQuestion
            key={unit.name}
            unit={unit}
            choice={unit.solved ? review.units[unit.name] : undefined}
            directory={directory}
            onChoose={(choice) => onChoose(answerFor(review, unit.name, choice))}
            onSearch={() => setSearching(unit.name)}
            onMakeGroup={() => {
              setSearching(unit.name);
              setGrouping(true);
            }}
          />
        ))}
      </ul>
    </Sheet>
  );
}

import { useAtomValue, useSetAtom } from "jotai";
import { useEffect } from "react";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import type { GroupBy } from "../../core/board/board-groups.ts";
import { givenToMe } from "../../core/board/board.ts";
import { soonDays } from "../../core/board/deadline-words.ts";
import { isSameChoice, wholeBoard } from "../../core/board/saved-filter.ts";
import { Button } from "../../components/button.tsx";
import { Checkbox } from "../../components/checkbox.tsx";
import { OptionList } from "../../components/option-list.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { boardChoiceAtom, chooseBoardAtom } from "../../state/board.ts";
import { roleAtom } from "../../state/session.ts";
import { loadPlansAtom, plansAtom } from "../../state/plans/plans.ts";
import { directoryAtom, loadDirectoryAtom } from "../../state/units/directory.ts";
import { SavedFilters } from "./saved-filters.tsx";
import styles from "./board.module.css";

interface FilterSheetProps {
  open: boolean;
  /** The quarter that the board shows; other pages than the board leave it out, and with it what only a board can do. */
  quarter?: LocalDate | null;
  /** What is filtered, and what shows it; the board unless said otherwise. */
  title?: string;
  act?: string;
  onClose: () => void;
}

/** Which plan, which unit, only mine or what was given to me; of a board also which groups. Every choice shows at once behind the sheet. */
export function FilterSheet({ open, quarter, title = "Lọc bảng", act = "Xem bảng", onClose }: FilterSheetProps) {
  const choice = useAtomValue(boardChoiceAtom);
  const ofBoard = quarter !== undefined;
  const choose = useSetAtom(chooseBoardAtom);
  const plans = useAtomValue(plansAtom);
  const directory = useAtomValue(directoryAtom);
  const loadPlans = useSetAtom(loadPlansAtom);
  const loadDirectory = useSetAtom(loadDirectoryAtom);

  useEffect(() => {
    if (!open) return;
    void loadPlans();
    void loadDirectory();
  }, [open, loadPlans, loadDirectory]);

  const planOptions = plans.status === "ready" ? plans.value : [];
  const unitOptions = directory.status === "ready" ? directory.value.units : [];
  const role = useAtomValue(roleAtom);
  const given = choice.unitId === givenToMe;
  // To others no card can be given.
  const mayBeGiven = role === "staff" || role === "unit_head" || role === "coordinator";
  const nothing = { ...wholeBoard, quarter: choice.quarter };

  return (
    <Sheet
      open={open}
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button kind="plain" disabled={isSameChoice(choice, nothing)} onClick={() => void choose(nothing)}>
            Bỏ lọc
          </Button>
          <Button onClick={onClose}>{act}</Button>
        </>
      }
    >
      {ofBoard && <SavedFilters quarter={quarter} onChosen={onClose} />}
      <div>
        <Checkbox checked={choice.mine} onChange={(mine) => void choose({ mine })}>
          Chỉ việc của tôi và đơn vị tôi
        </Checkbox>
        {(mayBeGiven || given) && (
          <Checkbox checked={given} onChange={(wanted) => void choose({ unitId: wanted ? givenToMe : null })}>
            Chỉ việc giao cho tôi
          </Checkbox>
        )}
        {ofBoard && (
          <Checkbox checked={choice.soon} onChange={(soon) => void choose({ soon })}>
            {`Chỉ việc sắp đến hạn, trong ${soonDays} ngày tới`}
          </Checkbox>
        )}
      </div>
      {ofBoard && (
        <>
          <h3 className={styles.group}>Nhóm thẻ theo</h3>
          <OptionList<GroupBy | null>
            label="Nhóm thẻ theo"
            value={choice.groupBy}
            onChange={(groupBy) => void choose({ groupBy })}
            options={[
              { value: null, label: "Không nhóm" },
              { value: "unit", label: "Đơn vị chủ trì" },
              { value: "plan", label: "Kế hoạch" },
            ]}
          />
          {choice.groupBy !== null && (
            <p className={styles.hint}>Khi đã nhóm, kéo thẻ sang cột khác chỉ đổi trạng thái; thẻ vẫn ở nhóm của nó.</p>
          )}
        </>
      )}
      <h3 className={styles.group}>Kế hoạch</h3>
      <OptionList<string | null>
        label="Kế hoạch"
        value={choice.planId}
        onChange={(planId) => void choose({ planId })}
        options={[
          { value: null, label: "Mọi kế hoạch" },
          ...planOptions.map(({ id, title, documentNumber }) => ({
            value: id,
            label: title,
            ...(documentNumber && { note: `Số ${documentNumber}` }),
          })),
        ]}
      />
      {!given && (
        <>
          <h3 className={styles.group}>Đơn vị</h3>
          <OptionList<string | null>
            label="Đơn vị"
            value={choice.unitId}
            onChange={(unitId) => void choose({ unitId })}
            options={[{ value: null, label: "Mọi đơn vị" }, ...unitOptions.map(({ id, name }) => ({ value: id, label: name }))]}
          />
        </>
      )}
    </Sheet>
  );
}

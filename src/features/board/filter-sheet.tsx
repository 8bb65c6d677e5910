import { useAtomValue, useSetAtom } from "jotai";
import { useEffect } from "react";
import { Button } from "../../components/button.tsx";
import { Checkbox } from "../../components/checkbox.tsx";
import { OptionList } from "../../components/option-list.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { boardChoiceAtom, chooseBoardAtom } from "../../state/board.ts";
import { loadPlansAtom, plansAtom } from "../../state/plans/plans.ts";
import { directoryAtom, loadDirectoryAtom } from "../../state/units/directory.ts";
import styles from "./board.module.css";

const nothing = { planId: null, unitId: null, mine: false };

interface FilterSheetProps {
  open: boolean;
  /** What is filtered, and what shows it; the board unless said otherwise. */
  title?: string;
  act?: string;
  onClose: () => void;
}

/** Which plan, which unit, only mine. Every choice shows at once behind the sheet. */
export function FilterSheet({ open, title = "Lọc bảng", act = "Xem bảng", onClose }: FilterSheetProps) {
  const { planId, unitId, mine } = useAtomValue(boardChoiceAtom);
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
  const filtered = planId !== null || unitId !== null || mine;

  return (
    <Sheet
      open={open}
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button kind="plain" disabled={!filtered} onClick={() => void choose(nothing)}>
            Bỏ lọc
          </Button>
          <Button onClick={onClose}>{act}</Button>
        </>
      }
    >
      <Checkbox checked={mine} onChange={(value) => void choose({ mine: value })}>
        Chỉ việc của tôi và đơn vị tôi
      </Checkbox>
      <h3 className={styles.group}>Kế hoạch</h3>
      <OptionList<string | null>
        label="Kế hoạch"
        value={planId}
        onChange={(value) => void choose({ planId: value })}
        options={[
          { value: null, label: "Mọi kế hoạch" },
          ...planOptions.map(({ id, title, documentNumber }) => ({
            value: id,
            label: title,
            ...(documentNumber && { note: `Số ${documentNumber}` }),
          })),
        ]}
      />
      <h3 className={styles.group}>Đơn vị</h3>
      <OptionList<string | null>
        label="Đơn vị"
        value={unitId}
        onChange={(value) => void choose({ unitId: value })}
        options={[{ value: null, label: "Mọi đơn vị" }, ...unitOptions.map(({ id, name }) => ({ value: id, label: name }))]}
      />
    </Sheet>
  );
}

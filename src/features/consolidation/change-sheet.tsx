import { useState } from "react";
import type { ConsolidatedUnit, Consolidation } from "../../core/report/consolidation.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import { Button } from "../../components/button.tsx";
import { Checkbox } from "../../components/checkbox.tsx";
import { RefusalNote } from "../../components/refusal-note.tsx";
import { SheetActs } from "../../components/sheet-acts.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { useAct } from "../../components/use-act.ts";
import { sectionNames, unitSections } from "./consolidation-words.ts";
import { FoldedText } from "./folded-text.tsx";
import styles from "./consolidation.module.css";

interface ChangeSheetProps {
  report: Consolidation;
  /** Null closes the sheet. */
  unit: ConsolidatedUnit | null;
  onTake: (unitIds: string[], keepEdited: boolean) => Promise<RefusalCode | null>;
  onClose: () => void;
}

/** What a unit has sent since, beside what is in the report; nothing changes before the coordinator takes it. */
export function ChangeSheet({ unit, onClose, ...rest }: ChangeSheetProps) {
  return (
    <Sheet open={unit !== null} title={unit?.name ?? ""} onClose={onClose}>
      {unit && <Inside key={unit.id} unit={unit} onClose={onClose} {...rest} />}
    </Sheet>
  );
}

function Inside({ report, unit, onTake, onClose }: Omit<ChangeSheetProps, "unit"> & { unit: ConsolidatedUnit }) {
  const own = report.texts.filter((text) => text.unitId === unit.id);
  const anyEdited = own.some((text) => text.edited);
  const differing = unitSections.flatMap((section) => {
    const before = own.find((text) => text.section === section)?.text ?? "";
    const after = unit.offered?.[section] ?? "";
    return before === after ? [] : [{ section, before, after }];
  });
  const [keepEdited, setKeepEdited] = useState(true);
  const { run, busy, refused } = useAct(() => onTake([unit.id], keepEdited), onClose);
  return (
    <>
      {unit.change === "taken_back" && (
        <p>
          Báo cáo của đơn vị đã được trả lại hoặc thu hồi sau khi đưa vào tổng hợp. Bỏ ra thì số liệu và nội dung của đơn vị không còn được
          tính.
        </p>
      )}
      {differing.length === 0 && unit.change === "newer" && <p>Lời văn không đổi. Số liệu và nhiệm vụ được lấy theo bản mới.</p>}
      {differing.map(({ section, before, after }) => (
        <section key={section} className={styles.compare}>
          <h3>{sectionNames[section]}</h3>
          {before !== "" && <Version label="Đang có trong báo cáo" text={before} />}
          {unit.offered !== null && <Version label="Đơn vị vừa gửi" text={after === "" ? "(để trống)" : after} />}
        </section>
      ))}
      {report.canEdit && (
        <>
          {anyEdited && (
            <Checkbox checked={keepEdited} onChange={setKeepEdited}>
              Giữ những chỗ đã biên tập
            </Checkbox>
          )}
          <RefusalNote code={refused} />
          <SheetActs>
            <Button busy={busy} onClick={() => void run()}>
              {unit.change === "taken_back" ? "Bỏ ra khỏi báo cáo" : "Đưa vào báo cáo"}
            </Button>
          </SheetActs>
        </>
      )}
    </>
  );
}

function Version({ label, text }: { label: string; text: string }) {
  return (
    <div className={styles.version}>
      <span className={styles.note}>{label}</span>
      <FoldedText text={text} />
    </div>
  );
}

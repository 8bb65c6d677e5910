import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import type { FigureCombination, FigureDefinition } from "../../core/report/report-duty.ts";
import { Checkbox } from "../../components/checkbox.tsx";
import { Field } from "../../components/field.tsx";
import { IconButton } from "../../components/icon-button.tsx";
import styles from "./duty-form.module.css";

interface FigureFieldProps {
  figure: FigureDefinition;
  index: number;
  last: boolean;
  error: string | undefined;
  onChange: (change: Partial<FigureDefinition>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

const combinations: Record<FigureCombination, string> = { sum: "Cộng lại", average: "Lấy trung bình", last: "Lấy số nộp sau cùng" };

/** One number: its name, its measure, whether it is needed, and how those of the units become one. */
export function FigureField({ figure, index, last, error, onChange, onMove, onRemove }: FigureFieldProps) {
  const name = figure.name.trim() === "" ? `số liệu ${index + 1}` : figure.name;
  return (
    <fieldset className={styles.figure}>
      <legend className={styles.legend}>Số liệu {index + 1}</legend>
      <div className={styles.figureActs}>
        <IconButton icon={ArrowUp} label={`Đưa ${name} lên`} disabled={index === 0} onClick={() => onMove(-1)} />
        <IconButton icon={ArrowDown} label={`Đưa ${name} xuống`} disabled={last} onClick={() => onMove(1)} />
        <IconButton icon={Trash2} label={`Bỏ ${name}`} onClick={onRemove} />
      </div>
      <Field label="Tên số liệu" hint="Ví dụ: Số tin, bài đã đăng" error={error}>
        <input maxLength={200} value={figure.name} onChange={({ target }) => onChange({ name: target.value })} />
      </Field>
      <div className={styles.pair}>
        <Field label="Đơn vị tính">
          <input maxLength={50} value={figure.measure} onChange={({ target }) => onChange({ measure: target.value })} />
        </Field>
        <Field label="Khi tổng hợp">
          <select value={figure.combine} onChange={({ target }) => onChange({ combine: target.value as FigureCombination })}>
            {Object.entries(combinations).map(([combine, words]) => (
              <option key={combine} value={combine}>
                {words}
              </option>
            ))}
          </select>
        </Field>
      </div>
      <Checkbox checked={figure.required} onChange={(required) => onChange({ required })}>
        Bắt buộc nhập
      </Checkbox>
    </fieldset>
  );
}

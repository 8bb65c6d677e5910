import type { Deadline } from "../../core/plan/plan-draft.ts";
import { Checkbox } from "../../components/checkbox.tsx";
import { Field } from "../../components/field.tsx";
import type { TaskFormValues } from "./task-form-values.ts";
import styles from "./plan-review.module.css";

interface TimeInputsProps {
  form: TaskFormValues;
  /** As the plan writes it. */
  timeText: string | null;
  onChange: (change: Partial<TaskFormValues>) => void;
}

/** When a task begins and when it is due, with the bound in the words of the document. */
export function TimeInputs({ form, timeText, onChange }: TimeInputsProps) {
  const backwards = form.start !== "" && form.end !== "" && form.end < form.start;
  return (
    <>
      <div className={styles.pair}>
        <Field label="Bắt đầu">
          <input type="date" value={form.start} onChange={({ target }) => onChange({ start: target.value })} />
        </Field>
        <Field label="Cách ghi hạn">
          <select value={form.bound} onChange={({ target }) => onChange({ bound: target.value as Deadline["bound"] })}>
            <option value="on_or_before">Đến hết ngày</option>
            <option value="before">Trước ngày</option>
          </select>
        </Field>
      </div>
      <Field
        label="Thời hạn"
        hint={timeText === null ? "Kế hoạch không ghi thời gian." : `Kế hoạch ghi: ${timeText}`}
        error={backwards ? "Thời hạn đang trước ngày bắt đầu. Hãy chọn ngày sau đó." : undefined}
      >
        <input type="date" value={form.end} onChange={({ target }) => onChange({ end: target.value })} />
      </Field>
      <Checkbox checked={form.openEnded} onChange={(openEnded) => onChange({ openEnded })}>
        Kéo dài sang các năm tiếp theo
      </Checkbox>
    </>
  );
}

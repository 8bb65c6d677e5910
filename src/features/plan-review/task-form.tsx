import type { FrequencyUnit } from "../../core/plan/plan-draft.ts";
import type { CardMode, ReviewTask } from "../../core/plan/plan-review.ts";
import type { PlanPeriod } from "../../core/board/task-time.ts";
import { cardsPreview } from "../../core/plan/review/cards-preview.ts";
import { Field } from "../../components/field.tsx";
import { OptionList } from "../../components/option-list.tsx";
import { cardsWords } from "./cards-words.ts";
import { perWords } from "./review-words.ts";
import { fromForm, type TaskFormValues } from "./task-form-values.ts";
import { TimeInputs } from "./time-inputs.tsx";
import { UnitChips } from "./unit-chips.tsx";
import styles from "./plan-review.module.css";

export type UnitPart = "leadUnits" | "supportingUnits";

interface TaskFormProps {
  task: ReviewTask;
  form: TaskFormValues;
  period: PlanPeriod;
  onChange: (change: Partial<TaskFormValues>) => void;
  onAddUnit: (part: UnitPart) => void;
}

const frequencyUnits = Object.entries(perWords) as [FrequencyUnit, string][];

/** All that can be corrected of a task. */
export function TaskForm({ task, form, period, onChange, onAddUnit }: TaskFormProps) {
  const preview = (cardMode: CardMode) => cardsWords(cardsPreview({ ...task, ...fromForm(form, task), cardMode }, period));
  const units = (label: string, part: UnitPart) => (
    <UnitChips
      label={label}
      names={form[part]}
      onAdd={() => onAddUnit(part)}
      onRemove={(name) => onChange({ [part]: form[part].filter((each) => each !== name) })}
    />
  );
  return (
    <div className={styles.form}>
      <Field label="Nhiệm vụ" error={form.title.trim() === "" ? "Hãy ghi tên nhiệm vụ." : undefined}>
        <textarea rows={3} maxLength={4000} value={form.title} onChange={({ target }) => onChange({ title: target.value })} />
      </Field>
      {units("Chủ trì", "leadUnits")}
      {units("Phối hợp", "supportingUnits")}
      <TimeInputs form={form} timeText={task.timeText} onChange={onChange} />
      <div>
        <div className={styles.formLabel}>Chia thẻ</div>
        <OptionList
          label="Chia thẻ"
          value={form.cardMode}
          onChange={(cardMode) => onChange({ cardMode })}
          options={[
            { value: "quarterly", label: "Mỗi quý một thẻ", note: preview("quarterly") },
            { value: "single", label: "Một thẻ cho cả thời gian", note: preview("single") },
          ]}
        />
      </div>
      <div className={styles.pair}>
        <Field label="Số lần" hint="Để trống nếu không có tần suất">
          <input
            type="number"
            inputMode="numeric"
            min={1}
            max={10_000}
            value={form.count}
            onChange={({ target }) => onChange({ count: target.value })}
          />
        </Field>
        <Field label="Trong mỗi">
          <select value={form.per} onChange={({ target }) => onChange({ per: target.value as FrequencyUnit })}>
            {frequencyUnits.map(([per, words]) => (
              <option key={per} value={per}>
                {words}
              </option>
            ))}
          </select>
        </Field>
      </div>
      <Field label="Sản phẩm">
        <textarea rows={2} maxLength={8000} value={form.product} onChange={({ target }) => onChange({ product: target.value })} />
      </Field>
    </div>
  );
}

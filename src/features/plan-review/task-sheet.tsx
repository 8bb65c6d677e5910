import { useState } from "react";
import type { UnitDirectory } from "../../core/organization/organization.ts";
import type { ReviewTask, UnitChoice } from "../../core/plan/plan-review.ts";
import type { PlanPeriod } from "../../core/board/task-time.ts";
import { editTask } from "../../core/plan/review/edit-task.ts";
import { Acts } from "../../components/acts.tsx";
import { Button } from "../../components/button.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { fromForm, toForm, type TaskFormValues } from "./task-form-values.ts";
import { TaskForm, type UnitPart } from "./task-form.tsx";
import { UnitPicker } from "./unit-picker.tsx";

interface TaskSheetProps {
  /** The task to correct; null closes the sheet. */
  task: ReviewTask | null;
  isNew: boolean;
  directory: UnitDirectory;
  period: PlanPeriod;
  /** The corrected task, and what the unit names added to it stand for. */
  onSave: (task: ReviewTask, choices: Record<string, UnitChoice>) => void;
  onClose: () => void;
}

/** A sheet to correct a task or to add one by hand. */
export function TaskSheet({ task, ...rest }: TaskSheetProps) {
  const empty = <Sheet open={false} title="" onClose={rest.onClose} children={null} />;
  return task === null ? empty : <Inside key={task.id} task={task} {...rest} />;
}

function Inside({ task, isNew, directory, period, onSave, onClose }: TaskSheetProps & { task: ReviewTask }) {
  const [form, setForm] = useState(() => toForm(task));
  const [choices, setChoices] = useState<Record<string, UnitChoice>>({});
  const [picking, setPicking] = useState<UnitPart | null>(null);
  const change = (changed: Partial<TaskFormValues>) => setForm((before) => ({ ...before, ...changed }));

  function add(part: UnitPart, choice: UnitChoice, name: string) {
    change({ [part]: [...form[part].filter((each) => each !== name), name] });
    setChoices((before) => ({ ...before, [name]: choice }));
    setPicking(null);
  }

  if (picking !== null) {
    return (
      <Sheet open title={picking === "leadUnits" ? "Thêm đơn vị chủ trì" : "Thêm đơn vị phối hợp"} onClose={() => setPicking(null)}>
        <UnitPicker directory={directory} mayIgnore={false} newName="" onPick={(choice, name) => add(picking, choice, name)} />
      </Sheet>
    );
  }
  const values = fromForm(form, task);
  const backwards = values.start !== null && values.deadline !== null && values.deadline.due < values.start;
  const save = (
    <Acts>
      <Button kind="soft" onClick={onClose}>
        Thôi
      </Button>
      <Button disabled={values.title === "" || backwards} onClick={() => onSave({ ...editTask(task, values), accepted: true }, choices)}>
        Lưu
      </Button>
    </Acts>
  );
  return (
    <Sheet open title={isNew ? "Thêm nhiệm vụ" : `Sửa nhiệm vụ ${task.section}`} onClose={onClose} footer={save}>
      <TaskForm task={task} form={form} period={period} onChange={change} onAddUnit={setPicking} />
    </Sheet>
  );
}

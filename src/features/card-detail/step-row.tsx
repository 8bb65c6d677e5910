import { Ellipsis } from "lucide-react";
import type { CardStep } from "../../core/board/card.ts";
import { Checkbox } from "../../components/checkbox.tsx";
import { formatDay } from "../../components/date-words.ts";
import { IconButton } from "../../components/icon-button.tsx";
import styles from "./steps.module.css";

interface StepRowProps {
  step: CardStep;
  editable: boolean;
  onTick: (done: boolean) => void;
  onEdit: () => void;
}

/** One step with its box, and who ticked it when. */
export function StepRow({ step, editable, onTick, onEdit }: StepRowProps) {
  return (
    <li className={styles.step}>
      <Checkbox checked={step.done} disabled={!editable} onChange={onTick}>
        <span className={step.done ? styles.done : undefined}>{step.title}</span>
        {step.done && step.doneAt !== null && (
          <small className={styles.by}>{[step.doneBy, formatDay(step.doneAt)].filter(Boolean).join(" · ")}</small>
        )}
      </Checkbox>
      {editable && <IconButton icon={Ellipsis} label={`Sửa hoặc bỏ: ${step.title}`} onClick={onEdit} />}
    </li>
  );
}

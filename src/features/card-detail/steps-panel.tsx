import { useSetAtom } from "jotai";
import { useState } from "react";
import type { CardDetail, CardStep } from "../../core/board/card.ts";
import { Panel } from "../../components/panel.tsx";
import { ProgressBar } from "../../components/progress-bar.tsx";
import { tickStepAtom } from "../../state/card-steps.ts";
import { StepForm } from "./step-form.tsx";
import { StepRow } from "./step-row.tsx";
import { StepSheet } from "./step-sheet.tsx";
import styles from "./steps.module.css";
import { useShownAct } from "./use-shown-act.ts";

const mostSteps = 50;

/** What is to be done step by step; one tap ticks. */
export function StepsPanel({ card }: { card: CardDetail }) {
  const tick = useSetAtom(tickStepAtom);
  const show = useShownAct();
  const [edited, setEdited] = useState<CardStep | null>(null);
  const steps = card.checklist;
  const done = steps.filter((step) => step.done).length;
  const editable = card.can.editSteps;
  if (steps.length === 0 && !editable) return null;

  return (
    <Panel title="Việc nhỏ" aside={steps.length > 0 ? `${done}/${steps.length}` : undefined}>
      {steps.length > 0 && (
        <>
          <div className={styles.progress}>
            <ProgressBar done={done} expected={steps.length} label="Việc nhỏ đã xong" />
          </div>
          <ul className={styles.steps}>
            {steps.map((step) => (
              <StepRow
                key={step.id}
                step={step}
                editable={editable}
                onTick={(ticked) => void show(tick(card, step, ticked))}
                onEdit={() => setEdited(step)}
              />
            ))}
          </ul>
        </>
      )}
      {editable && steps.length < mostSteps && <StepForm card={card} />}
      <StepSheet step={edited} card={card} onClose={() => setEdited(null)} />
    </Panel>
  );
}

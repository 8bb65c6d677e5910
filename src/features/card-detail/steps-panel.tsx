import { useAtomValue, useSetAtom } from "jotai";
import { useState } from "react";
import type { CardDetail, CardStep } from "../../core/board/card.ts";
import { refusalSentences } from "../../core/refusal.ts";
import { useNotice } from "../../components/notice-context.ts";
import { Panel } from "../../components/panel.tsx";
import { ProgressBar } from "../../components/progress-bar.tsx";
import { tickStepAtom, ticksUnderWayAtom } from "../../state/card-steps.ts";
import { StepForm } from "./step-form.tsx";
import { StepRow } from "./step-row.tsx";
import { StepSheet } from "./step-sheet.tsx";
import styles from "./steps.module.css";

const mostSteps = 50;

/** What is to be done step by step; one tap ticks. */
export function StepsPanel({ card }: { card: CardDetail }) {
  const underWay = useAtomValue(ticksUnderWayAtom);
  const tick = useSetAtom(tickStepAtom);
  const notify = useNotice();
  const [edited, setEdited] = useState<CardStep | null>(null);
  const steps = card.checklist.map((step) => ({ ...step, done: underWay.get(step.id) ?? step.done }));
  const done = steps.filter((step) => step.done).length;
  const editable = card.can.editSteps;
  if (steps.length === 0 && !editable) return null;

  async function change(stepId: string, ticked: boolean): Promise<void> {
    const refused = await tick({ stepId, done: ticked });
    if (refused !== null) notify(refusalSentences[refused], { tone: "late" });
  }

  return (
    <Panel title="Việc nhỏ" aside={steps.length > 0 ? `${done}/${steps.length}` : undefined}>
      {steps.length > 0 && (
        <>
          <ProgressBar done={done} expected={steps.length} label="Việc nhỏ đã xong" />
          <ul className={styles.steps}>
            {steps.map((step) => (
              <StepRow
                key={step.id}
                step={step}
                editable={editable}
                onTick={(ticked) => void change(step.id, ticked)}
                onEdit={() => setEdited(step)}
              />
            ))}
          </ul>
        </>
      )}
      {editable && steps.length < mostSteps && <StepForm cardId={card.id} />}
      <StepSheet step={edited} cardId={card.id} onClose={() => setEdited(null)} />
    </Panel>
  );
}

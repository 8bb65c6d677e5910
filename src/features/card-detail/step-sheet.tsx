import { useSetAtom } from "jotai";
import { useState } from "react";
import type { CardStep } from "../../core/board/card.ts";
import { Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { RefusalNote } from "../../components/refusal-note.tsx";
import { SheetActs } from "../../components/sheet-acts.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { useAct } from "../../components/use-act.ts";
import { removeStepAtom, renameStepAtom } from "../../state/card-steps.ts";

interface StepSheetProps {
  /** Null while the sheet is closed. */
  step: CardStep | null;
  cardId: string;
  onClose: () => void;
}

/** Another name for a step, or away with it. */
export function StepSheet({ step, cardId, onClose }: StepSheetProps) {
  return (
    <Sheet open={step !== null} title="Sửa việc nhỏ" onClose={onClose}>
      {step !== null && <EditStep step={step} cardId={cardId} onClose={onClose} />}
    </Sheet>
  );
}

function EditStep({ step, cardId, onClose }: StepSheetProps & { step: CardStep }) {
  const [title, setTitle] = useState(step.title);
  const rename = useSetAtom(renameStepAtom);
  const remove = useSetAtom(removeStepAtom);
  const renaming = useAct(() => rename({ stepId: step.id, title: title.trim() }), onClose);
  const removing = useAct(() => remove({ cardId, stepId: step.id }), onClose);
  return (
    <>
      <Field label="Tên việc nhỏ">
        <textarea rows={2} maxLength={200} value={title} onChange={({ target }) => setTitle(target.value)} />
      </Field>
      <RefusalNote code={renaming.refused ?? removing.refused} />
      <SheetActs>
        <Button kind="soft" busy={removing.busy} onClick={() => void removing.run()}>
          Bỏ việc này
        </Button>
        <Button busy={renaming.busy} disabled={title.trim() === ""} onClick={() => void renaming.run()}>
          Lưu
        </Button>
      </SheetActs>
    </>
  );
}

import { useSetAtom } from "jotai";
import { useState } from "react";
import type { Card, CardStep } from "../../core/board/card.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import { Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { SheetActs } from "../../components/sheet-acts.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { removeStepAtom, renameStepAtom } from "../../state/card-steps.ts";
import { useShownAct } from "./use-shown-act.ts";

interface StepSheetProps {
  /** Null while the sheet is closed. */
  step: CardStep | null;
  card: Card;
  onClose: () => void;
}

/** Another name for a step, or away with it. */
export function StepSheet({ step, card, onClose }: StepSheetProps) {
  return (
    <Sheet open={step !== null} title="Sửa việc nhỏ" onClose={onClose}>
      {step !== null && <EditStep step={step} card={card} onClose={onClose} />}
    </Sheet>
  );
}

function EditStep({ step, card, onClose }: StepSheetProps & { step: CardStep }) {
  const [title, setTitle] = useState(step.title);
  const rename = useSetAtom(renameStepAtom);
  const remove = useSetAtom(removeStepAtom);
  const show = useShownAct();
  const written = title.trim();

  function close(act: Promise<RefusalCode | null>): void {
    onClose();
    void show(act);
  }

  return (
    <>
      <Field label="Tên việc nhỏ">
        <textarea rows={2} maxLength={200} value={title} onChange={({ target }) => setTitle(target.value)} />
      </Field>
      <SheetActs>
        <Button kind="soft" onClick={() => close(remove(card, step))}>
          Bỏ việc này
        </Button>
        <Button disabled={written === "" || written === step.title} onClick={() => close(rename(card, step, written))}>
          Lưu
        </Button>
      </SheetActs>
    </>
  );
}

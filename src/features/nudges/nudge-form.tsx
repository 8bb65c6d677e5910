import { Info, Megaphone, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { describeLeftOut, describeUnreached } from "../../core/nudge/describe-nudge.ts";
import type { NudgeReach } from "../../core/nudge/nudge.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import { Button } from "../../components/button.tsx";
import { formatNumber } from "../../components/date-words.ts";
import { RefusalNote } from "../../components/refusal-note.tsx";
import { SheetActs } from "../../components/sheet-acts.tsx";
import { Strip } from "../../components/strip.tsx";
import { useAct } from "../../components/use-act.ts";
import { NoteField } from "./note-field.tsx";
import { UnitChoice } from "./unit-choice.tsx";
import styles from "./nudges.module.css";

interface NudgeFormProps {
  reach: NudgeReach;
  /** leadUnitIds null: all of them. */
  onSend: (note: string, leadUnitIds: string[] | null) => Promise<RefusalCode | null>;
  onClose: () => void;
}

/** Whom it reaches, whom not, the note, and the button that sends it. */
export function NudgeForm({ reach, onSend, onClose }: NudgeFormProps) {
  const [note, setNote] = useState("");
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  const chosen = reach.units.filter(({ id }) => !leftOut.includes(id)).map(({ id }) => id);
  const whole = leftOut.length === 0;
  const { run, busy, refused } = useAct(() => onSend(note, whole ? null : chosen), onClose);
  const without = describeLeftOut(reach);
  const unreached = describeUnreached(reach);

  return (
    <div className={styles.form}>
      {reach.cards > 0 && <p className={styles.reach}>{describeReach(reach)}</p>}
      {reach.cards > 0 && <UnitChoice units={reach.units} leftOut={leftOut} onLeaveOut={setLeftOut} />}
      {without !== null && (
        <Strip tone="brand" icon={Info}>
          {reach.cards === 0 ? `Không còn việc nào để đôn đốc: ${without}.` : `Không gửi: ${without}.`}
        </Strip>
      )}
      {without === null && reach.cards === 0 && <p>Không còn việc nào để đôn đốc.</p>}
      {unreached !== null && (
        <Strip tone="soon" icon={TriangleAlert}>
          {unreached}
        </Strip>
      )}
      {reach.cards > 0 && <NoteField note={note} onNote={setNote} />}
      <RefusalNote code={refused} />
      <SheetActs>
        {reach.cards === 0 ? (
          <Button onClick={onClose}>Đóng</Button>
        ) : (
          <Button icon={Megaphone} busy={busy} disabled={chosen.length === 0} onClick={() => void run()}>
            {whole ? `Đôn đốc ${formatNumber(reach.cards)} việc` : `Đôn đốc ${chosen.length} đơn vị`}
          </Button>
        )}
      </SheetActs>
    </div>
  );
}

/** «9 việc của 2 đơn vị, gửi đến 5 người, mỗi người một tin.» */
function describeReach({ cards, units, people }: NudgeReach): string {
  const whom = people === 0 ? "chưa có ai để gửi" : `gửi đến ${formatNumber(people)} người, mỗi người một tin`;
  return `${formatNumber(cards)} việc của ${formatNumber(units.length)} đơn vị chủ trì, ${whom}.`;
}

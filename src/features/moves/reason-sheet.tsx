import { useState } from "react";
import type { Role } from "../../core/organization/organization.ts";
import { refusalSentences } from "../../core/refusal.ts";
import { Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { SheetActs } from "../../components/sheet-acts.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { nameMove } from "../../components/status-words.ts";
import type { WantedMove } from "../../state/move-card.ts";

interface ReasonSheetProps {
  wanted: WantedMove | null;
  role: Role | null;
  onSend: (wanted: WantedMove) => void;
  onClose: () => void;
}

/** Asks why a card goes back, before it does. */
export function ReasonSheet({ wanted, role, onSend, onClose }: ReasonSheetProps) {
  const title = wanted ? `${nameMove(wanted.card.status, wanted.to, role)} thẻ #${wanted.card.number}` : "";
  return (
    <Sheet open={wanted !== null} title={title} onClose={onClose}>
      {wanted && <ReasonForm key={wanted.card.id} wanted={wanted} title={title} onSend={onSend} />}
    </Sheet>
  );
}

function ReasonForm({ wanted, title, onSend }: { wanted: WantedMove; title: string; onSend: (wanted: WantedMove) => void }) {
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);

  function send(): void {
    if (reason.trim() === "") setMissing(true);
    else onSend({ ...wanted, reason: reason.trim() });
  }

  return (
    <>
      <Field
        label="Lý do"
        hint="Đơn vị sẽ thấy lý do này trong lịch sử của thẻ."
        error={missing ? refusalSentences["card.reason_required"] : undefined}
      >
        <textarea
          autoFocus
          rows={4}
          maxLength={4000}
          value={reason}
          onChange={({ target }) => {
            setReason(target.value);
            setMissing(false);
          }}
        />
      </Field>
      <SheetActs>
        <Button onClick={send}>{title}</Button>
      </SheetActs>
    </>
  );
}

import { useState } from "react";
import type { ExtensionDecision, OpenExtension } from "../core/board/extension.ts";
import type { LocalDate } from "../core/calendar/local-date.ts";
import { refusalSentences, type RefusalCode } from "../core/refusal.ts";
import { Button } from "./button.tsx";
import { formatDate } from "../core/calendar/format-date.ts";
import { Field } from "./field.tsx";
import { RefusalNote } from "./refusal-note.tsx";
import { SheetActs } from "./sheet-acts.tsx";
import { Sheet } from "./sheet.tsx";
import { useAct } from "./use-act.ts";

/** A request about to be answered, and how. */
export interface ExtensionAnswer {
  extension: OpenExtension;
  granted: boolean;
  /** What the deadline is of: «thẻ #7». */
  subject: string;
}

interface DecideExtensionSheetProps {
  /** Null closes the sheet. */
  answer: ExtensionAnswer | null;
  /** Decides; answers why not, or null. */
  onDecide: (extensionId: string, decision: ExtensionDecision) => Promise<RefusalCode | null>;
  onClose: () => void;
}

/** Grants a later deadline, perhaps another than was asked for, or refuses it with a reason. */
export function DecideExtensionSheet({ answer, onDecide, onClose }: DecideExtensionSheetProps) {
  const title = answer === null ? "" : `${answer.granted ? "Gia hạn" : "Không gia hạn"} ${answer.subject}`;
  const form = { onDecide, onClose };
  return (
    <Sheet open={answer !== null} title={title} onClose={onClose}>
      {answer !== null &&
        (answer.granted ? <GrantForm extension={answer.extension} {...form} /> : <RefuseForm extension={answer.extension} {...form} />)}
    </Sheet>
  );
}

interface FormProps extends Pick<DecideExtensionSheetProps, "onDecide" | "onClose"> {
  extension: OpenExtension;
}

function GrantForm({ extension, onDecide, onClose }: FormProps) {
  const [day, setDay] = useState<string>(extension.askedDue);
  const [words, setWords] = useState("");
  const [tried, setTried] = useState(false);
  const { run, busy, refused, forgetRefusal } = useAct(
    () => onDecide(extension.id, { granted: true, dueOn: day as LocalDate, reason: words.trim() || null }),
    onClose,
  );

  return (
    <>
      <Field
        label="Hạn mới, đến hết ngày"
        hint={`Đơn vị xin lùi từ ${formatDate(extension.fromDue)} đến ${formatDate(extension.askedDue)}.`}
        error={tried && day === "" ? "Hãy chọn ngày." : undefined}
      >
        <input
          type="date"
          value={day}
          onChange={({ target }) => {
            setDay(target.value);
            forgetRefusal();
          }}
        />
      </Field>
      <Field label="Ý kiến" hint="Không bắt buộc.">
        <textarea rows={2} maxLength={4000} value={words} onChange={({ target }) => setWords(target.value)} />
      </Field>
      <RefusalNote code={refused} />
      <SheetActs>
        <Button
          busy={busy}
          onClick={() => {
            setTried(true);
            if (day !== "") void run();
          }}
        >
          Đồng ý gia hạn
        </Button>
      </SheetActs>
    </>
  );
}

function RefuseForm({ extension, onDecide, onClose }: FormProps) {
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const missing = reason.trim() === "";
  const { run, busy, refused } = useAct(() => onDecide(extension.id, { granted: false, dueOn: null, reason: reason.trim() }), onClose);

  return (
    <>
      <Field
        label="Lý do"
        hint={`Đơn vị sẽ thấy lý do này. Hạn vẫn là ${formatDate(extension.fromDue)}.`}
        error={tried && missing ? refusalSentences["extension.reason_required"] : undefined}
      >
        <textarea autoFocus rows={4} maxLength={4000} value={reason} onChange={({ target }) => setReason(target.value)} />
      </Field>
      <RefusalNote code={refused} />
      <SheetActs>
        <Button
          kind="danger"
          busy={busy}
          onClick={() => {
            setTried(true);
            if (!missing) void run();
          }}
        >
          Không đồng ý
        </Button>
      </SheetActs>
    </>
  );
}

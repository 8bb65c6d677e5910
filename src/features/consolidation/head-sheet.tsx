import { useState } from "react";
import type { ReportHead } from "../../core/report/consolidation.ts";
import { refusalSentences, type RefusalCode } from "../../core/refusal.ts";
import { Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { SheetActs } from "../../components/sheet-acts.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { useAct } from "../../components/use-act.ts";
import styles from "./consolidation.module.css";

interface HeadSheetProps {
  open: boolean;
  /** What the document has now. */
  head: ReportHead;
  onSave: (head: ReportHead) => Promise<RefusalCode | null>;
  onClose: () => void;
}

type Line = Exclude<keyof ReportHead, "date" | "addressees" | "recipients">;

const lines: { key: Line; label: string; hint?: string }[] = [
  { key: "parentBody", label: "Cơ quan chủ quản" },
  { key: "issuer", label: "Cơ quan ban hành" },
  { key: "number", label: "Số văn bản", hint: "Để trống thì văn thư điền sau" },
  { key: "symbol", label: "Ký hiệu", hint: "Ví dụ: BC-UBND" },
  { key: "place", label: "Địa danh" },
  { key: "subject", label: "Trích yếu" },
  { key: "authority", label: "Quyền hạn ký", hint: "Ví dụ: TM. ỦY BAN NHÂN DÂN. Thủ trưởng ký thẳng thì để trống" },
  { key: "signerTitle", label: "Chức vụ người ký" },
  { key: "signerName", label: "Họ tên người ký" },
];

const toLines = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

/** Edits head and foot of the document: issuer, number, date, signer, receivers. */
export function HeadSheet({ open, onClose, ...rest }: HeadSheetProps) {
  return (
    <Sheet open={open} title="Thể thức văn bản" onClose={onClose}>
      {open && <Inside onClose={onClose} {...rest} />}
    </Sheet>
  );
}

function Inside({ head, onSave, onClose }: Omit<HeadSheetProps, "open">) {
  const [written, setWritten] = useState(head);
  const [addressees, setAddressees] = useState(head.addressees.join("\n"));
  const [recipients, setRecipients] = useState(head.recipients.join("\n"));
  const { run, busy, refused } = useAct(
    () => onSave({ ...written, addressees: toLines(addressees), recipients: toLines(recipients) }),
    onClose,
  );
  const put = (key: keyof ReportHead, value: string) => setWritten({ ...written, [key]: value.trim() === "" ? null : value });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      {lines.map(({ key, label, hint }) => (
        <Field key={key} label={label} {...(hint !== undefined && { hint })}>
          <input maxLength={key === "subject" ? 1000 : 200} value={written[key] ?? ""} onChange={({ target }) => put(key, target.value)} />
        </Field>
      ))}
      <Field label="Ngày ban hành" hint="Để trống thì văn thư điền sau">
        <input type="date" value={written.date ?? ""} onChange={({ target }) => put("date", target.value)} />
      </Field>
      <Field label="Kính gửi" hint="Mỗi dòng một nơi">
        <textarea rows={2} value={addressees} onChange={({ target }) => setAddressees(target.value)} />
      </Field>
      <Field label="Nơi nhận" hint="Mỗi dòng một nơi" error={refused === null ? undefined : refusalSentences[refused]}>
        <textarea rows={3} value={recipients} onChange={({ target }) => setRecipients(target.value)} />
      </Field>
      <SheetActs>
        <Button type="submit" busy={busy}>
          Lưu
        </Button>
      </SheetActs>
    </form>
  );
}

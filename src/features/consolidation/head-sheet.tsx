import { useAtomValue, useSetAtom } from "jotai";
import type { ReactNode } from "react";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import type { ReportHead } from "../../core/report/consolidation.ts";
import { mergeHeads } from "../../core/report/merge-heads.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import { Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { RefusalNote } from "../../components/refusal-note.tsx";
import { formatDate } from "../../core/calendar/format-date.ts";
import { Strip } from "../../components/strip.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { useAct } from "../../components/use-act.ts";
import { holdHeadAtom, unsavedHeadsAtom } from "../../state/consolidation/unsaved.ts";
import styles from "./consolidation.module.css";

interface HeadSheetProps {
  open: boolean;
  reportId: string;
  /** What the document has now: it may change while the sheet is open. */
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

const tidy = (head: ReportHead): ReportHead => ({
  ...head,
  addressees: toLines(head.addressees.join("\n")),
  recipients: toLines(head.recipients.join("\n")),
});

/** Edits head and foot of the document: issuer, number, date, signer, receivers. What is typed outlives the sheet. */
export function HeadSheet({ open, reportId, head, onSave, onClose }: HeadSheetProps) {
  const held = useAtomValue(unsavedHeadsAtom)[reportId];
  const hold = useSetAtom(holdHeadAtom);
  const { run, busy, refused, forgetRefusal } = useAct(save, onClose);
  const { head: written, clashes } = held === undefined ? { head, clashes: [] } : mergeHeads(held.base, held.mine, head);
  const put = (changes: Partial<ReportHead>) =>
    hold(reportId, { mine: { ...written, ...changes }, base: clashes.length > 0 ? base : head });
  const base = held?.base ?? head;

  async function save(): Promise<RefusalCode | null> {
    const refusal = await onSave(tidy(written));
    if (refusal === null) hold(reportId, null);
    return refusal;
  }

  function close() {
    forgetRefusal();
    onClose();
  }

  function giveUp() {
    hold(reportId, null);
    close();
  }

  /** What somebody else wrote in the same place stands below the field. */
  function hintOf(key: keyof ReportHead, hint?: string): ReactNode {
    if (!clashes.includes(key)) return hint;
    const theirs = key === "date" && head.date !== null ? formatDate(head.date) : [head[key] ?? []].flat().join("; ");
    return <b className={styles.clash}>{`Người khác vừa ghi: ${theirs === "" ? "(để trống)" : theirs}`}</b>;
  }
  const field = (key: keyof ReportHead, label: string, hint?: string) => {
    const shown = hintOf(key, hint);
    return { label, ...(shown !== undefined && { hint: shown }) };
  };

  return (
    <Sheet
      open={open}
      title="Thể thức văn bản"
      onClose={close}
      footer={
        <>
          {held !== undefined && (
            <Button kind="plain" disabled={busy} onClick={giveUp}>
              Không lưu
            </Button>
          )}
          <Button busy={busy} onClick={() => void run()}>
            Lưu
          </Button>
        </>
      }
    >
      {clashes.length > 0 && (
        <Strip tone="soon">Người khác vừa sửa cùng chỗ với đồng chí, ghi ở dưới từng ô. Lưu thì dùng bản đang hiện trong ô.</Strip>
      )}
      {lines.map(({ key, label, hint }) => (
        <Field key={key} {...field(key, label, hint)}>
          <input
            maxLength={key === "subject" ? 1000 : 200}
            value={written[key] ?? ""}
            onChange={({ target }) => put({ [key]: target.value === "" ? null : target.value })}
          />
        </Field>
      ))}
      <Field {...field("date", "Ngày ban hành", "Để trống thì văn thư điền sau")}>
        <input
          type="date"
          value={written.date ?? ""}
          onChange={({ target }) => put({ date: target.value === "" ? null : (target.value as LocalDate) })}
        />
      </Field>
      <Field {...field("addressees", "Kính gửi", "Mỗi dòng một nơi")}>
        <textarea rows={2} value={written.addressees.join("\n")} onChange={({ target }) => put({ addressees: target.value.split("\n") })} />
      </Field>
      <Field {...field("recipients", "Nơi nhận", "Mỗi dòng một nơi")}>
        <textarea rows={3} value={written.recipients.join("\n")} onChange={({ target }) => put({ recipients: target.value.split("\n") })} />
      </Field>
      <RefusalNote code={clashes.length > 0 ? null : refused} />
    </Sheet>
  );
}

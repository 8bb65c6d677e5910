import { FileSpreadsheet, UserPlus } from "lucide-react";
import { useState } from "react";
import type { RefusalCode } from "../../core/refusal.ts";
import { Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { Panel } from "../../components/panel.tsx";
import { RefusalNote } from "../../components/refusal-note.tsx";
import styles from "./members.module.css";

interface ListSourceProps {
  onOne: () => void;
  /** Reads a file or pasted lines; answers why they cannot be read, or null. */
  onRead: (source: File | string) => Promise<RefusalCode | null>;
}

/** What a phone's chooser offers; what a file really is, its content says. */
const accepted = ".xlsx,.csv,.txt,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,text/csv,text/plain";

/** Three ways to list people: one by one, from a sheet, from pasted lines. */
export function ListSource({ onOne, onRead }: ListSourceProps) {
  const [text, setText] = useState("");
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<RefusalCode | null>(null);

  async function read(source: File | string) {
    setBusy(true);
    setRefused(await onRead(source));
    setBusy(false);
  }

  return (
    <>
      <Panel>
        <div className={styles.form}>
          <p className={styles.note}>
            Ghi trước họ tên, số điện thoại, đơn vị và vai trò. Người có tên mở Đúng Hạn, chia sẻ số Zalo của mình thì vào đúng đơn vị mà
            không cần đường dẫn mời.
          </p>
          <Button kind="soft" icon={UserPlus} onClick={onOne}>
            Ghi từng người
          </Button>
          <label className={styles.file}>
            <FileSpreadsheet aria-hidden size={20} />
            {busy ? "Đang đọc…" : "Chọn tệp Excel, CSV"}
            <input
              type="file"
              accept={accepted}
              disabled={busy}
              className="visually-hidden"
              onChange={({ target }) => {
                const file = target.files?.[0];
                if (file) void read(file);
                // The same file can be chosen again after it was refused.
                target.value = "";
              }}
            />
          </label>
          <RefusalNote code={refused} />
        </div>
      </Panel>
      <Panel>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            void read(text);
          }}
        >
          <Field label="Hoặc dán danh sách" hint="Mỗi dòng một người: Họ tên, số điện thoại, đơn vị, chức vụ. Chép từ Excel cũng được.">
            <textarea rows={5} value={text} onChange={({ target }) => setText(target.value)} />
          </Field>
          <Button type="submit" kind="soft" busy={busy} disabled={text.trim() === ""}>
            Đọc danh sách đã dán
          </Button>
        </form>
      </Panel>
    </>
  );
}

import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { Panel } from "../../components/panel.tsx";
import styles from "./plan-import.module.css";

/** A place to paste the text of a plan into. */
export function PasteText({ onText }: { onText: (text: string) => void }) {
  const [text, setText] = useState("");
  return (
    <Panel>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          onText(text);
        }}
      >
        <Field label="Hoặc dán nội dung kế hoạch" hint="Dán cả văn bản, từ số hiệu đến nơi nhận.">
          <textarea rows={5} value={text} onChange={({ target }) => setText(target.value)} />
        </Field>
        <Button type="submit" kind="soft" disabled={text.trim() === ""}>
          Đọc nội dung đã dán
        </Button>
      </form>
    </Panel>
  );
}

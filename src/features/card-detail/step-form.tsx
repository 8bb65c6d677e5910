import { useSetAtom } from "jotai";
import { Plus } from "lucide-react";
import { useRef, useState } from "react";
import { refusalSentences } from "../../core/refusal.ts";
import { Button } from "../../components/button.tsx";
import { useNotice } from "../../components/notice-context.ts";
import { useKeepInSight } from "../../components/use-keep-in-sight.ts";
import { addStepAtom } from "../../state/card-steps.ts";
import styles from "./steps.module.css";

/** Adds a step; the field stays ready for the next one. What was typed stays until the server has it. */
export function StepForm({ cardId }: { cardId: string }) {
  const [title, setTitle] = useState("");
  const [sending, setSending] = useState(false);
  const add = useSetAtom(addStepAtom);
  const notify = useNotice();
  const form = useRef<HTMLFormElement>(null);
  const written = title.trim() !== "";
  useKeepInSight(form, written);

  async function send(): Promise<void> {
    if (!written || sending) return;
    setSending(true);
    const refused = await add({ cardId, title: title.trim() });
    setSending(false);
    if (refused === null) setTitle("");
    else notify(refusalSentences[refused], { tone: "late" });
  }

  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <input
        className={styles.input}
        aria-label="Thêm việc nhỏ"
        placeholder="Thêm việc nhỏ"
        maxLength={200}
        enterKeyHint="done"
        value={title}
        onChange={({ target }) => setTitle(target.value)}
      />
      {written && (
        <Button type="submit" small kind="soft" icon={Plus} busy={sending}>
          Thêm
        </Button>
      )}
    </form>
  );
}

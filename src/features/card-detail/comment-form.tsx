import { useSetAtom } from "jotai";
import { SendHorizontal } from "lucide-react";
import { useId, useRef, useState } from "react";
import { refusalSentences } from "../../core/refusal.ts";
import { Button } from "../../components/button.tsx";
import { useNotice } from "../../components/notice-context.ts";
import { useKeepInSight } from "../../components/use-keep-in-sight.ts";
import { addCommentAtom } from "../../state/comment.ts";
import styles from "./card-detail.module.css";

/** Writes an opinion. What was typed stays until the server has it. */
export function CommentForm({ cardId }: { cardId: string }) {
  const id = useId();
  const [body, setBody] = useState("");
  const [sending, setSending] = useState(false);
  const add = useSetAtom(addCommentAtom);
  const notify = useNotice();
  const form = useRef<HTMLFormElement>(null);
  const written = body.trim() !== "";
  useKeepInSight(form, written);

  async function send(): Promise<void> {
    setSending(true);
    const refused = await add({ cardId, body: body.trim() });
    setSending(false);
    // What waits on this device stands among the opinions.
    if (refused === null || refused === "network.waiting") setBody("");
    if (refused !== null) notify(refusalSentences[refused], { tone: "late" });
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
      <label htmlFor={id} className="visually-hidden">
        Ý kiến của đồng chí
      </label>
      <textarea
        id={id}
        className={styles.input}
        rows={body === "" ? 1 : 3}
        maxLength={4000}
        placeholder="Nhập ý kiến xử lý"
        value={body}
        onChange={({ target }) => setBody(target.value)}
      />
      {written && (
        <Button type="submit" small icon={SendHorizontal} busy={sending}>
          Gửi ý kiến
        </Button>
      )}
    </form>
  );
}

import { useSetAtom } from "jotai";
import { AtSign, SendHorizontal } from "lucide-react";
import { useId, useRef, useState } from "react";
import { refusalSentences } from "../../core/refusal.ts";
import { Button } from "../../components/button.tsx";
import { useNotice } from "../../components/notice-context.ts";
import { useKeepInSight } from "../../components/use-keep-in-sight.ts";
import { addCommentAtom } from "../../state/comment.ts";
import { NameSuggestions } from "./name-suggestions.tsx";
import { useCommentText } from "./use-comment-text.ts";
import styles from "./card-detail.module.css";

/** Writes an opinion; an @ names somebody. What was typed stays until the server has it. */
export function CommentForm({ cardId }: { cardId: string }) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const text = useCommentText(field);
  const [sending, setSending] = useState(false);
  const add = useSetAtom(addCommentAtom);
  const notify = useNotice();
  const form = useRef<HTMLFormElement>(null);
  const written = text.body.trim() !== "";
  useKeepInSight(form, written);

  async function send(): Promise<void> {
    setSending(true);
    const refused = await add({ cardId, body: text.written() });
    setSending(false);
    // What waits on this device stands among the opinions.
    if (refused === null || refused === "network.waiting") text.clear();
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
        ref={field}
        id={id}
        className={styles.input}
        rows={text.body === "" ? 1 : 3}
        maxLength={4000}
        placeholder="Nhập ý kiến xử lý"
        value={text.body}
        onChange={({ target }) => text.type(target.value, target.selectionStart)}
        onSelect={({ currentTarget }) => text.type(currentTarget.value, currentTarget.selectionStart)}
      />
      <NameSuggestions cardId={cardId} words={text.search?.words ?? null} onChoose={text.choose} />
      {written && (
        <div className={styles.formActs}>
          <Button kind="plain" small icon={AtSign} onClick={text.beginName}>
            Nhắc tên
          </Button>
          <Button type="submit" small icon={SendHorizontal} busy={sending}>
            Gửi ý kiến
          </Button>
        </div>
      )}
    </form>
  );
}

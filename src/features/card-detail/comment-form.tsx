import { useSetAtom } from "jotai";
import { AtSign, SendHorizontal } from "lucide-react";
import { useId, useRef } from "react";
import { Button } from "../../components/button.tsx";
import { useKeepInSight } from "../../components/use-keep-in-sight.ts";
import { addCommentAtom } from "../../state/comment.ts";
import { NameSuggestions } from "./name-suggestions.tsx";
import { useCommentText } from "./use-comment-text.ts";
import { useShownAct } from "./use-shown-act.ts";
import styles from "./card-detail.module.css";

/** Writes an opinion; an @ names somebody. It stands among the others at once; what was refused comes back into the field. */
export function CommentForm({ cardId }: { cardId: string }) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const text = useCommentText(field);
  const add = useSetAtom(addCommentAtom);
  const show = useShownAct();
  const form = useRef<HTMLFormElement>(null);
  const written = text.body.trim() !== "";
  useKeepInSight(form, written);

  async function send(): Promise<void> {
    const { body, putBack } = text.take();
    if (!(await show(add({ cardId, body })))) putBack();
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
          <Button type="submit" small icon={SendHorizontal}>
            Gửi ý kiến
          </Button>
        </div>
      )}
    </form>
  );
}

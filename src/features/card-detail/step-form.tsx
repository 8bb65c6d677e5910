import { useSetAtom } from "jotai";
import { Plus } from "lucide-react";
import { useRef, useState } from "react";
import type { Card } from "../../core/board/card.ts";
import { Button } from "../../components/button.tsx";
import { useKeepInSight } from "../../components/use-keep-in-sight.ts";
import { addStepAtom } from "../../state/card-steps.ts";
import styles from "./steps.module.css";
import { useShownAct } from "./use-shown-act.ts";

/** Adds a step, which stands in the list at once; the field is ready for the next one. What was refused comes back into it. */
export function StepForm({ card }: { card: Card }) {
  const [title, setTitle] = useState("");
  const add = useSetAtom(addStepAtom);
  const show = useShownAct();
  const form = useRef<HTMLFormElement>(null);
  const written = title.trim() !== "";
  useKeepInSight(form, written);

  async function send(): Promise<void> {
    if (!written) return;
    setTitle("");
    const stays = await show(add(card, title.trim()));
    if (!stays) setTitle((typed) => (typed === "" ? title : typed));
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
        <Button type="submit" small kind="soft" icon={Plus}>
          Thêm
        </Button>
      )}
    </form>
  );
}

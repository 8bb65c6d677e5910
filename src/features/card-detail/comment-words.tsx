import type { Activity } from "../../core/board/card.ts";
import { splitComment } from "../../core/board/mention.ts";
import styles from "./people.module.css";

/** What was said, with the names of people in it standing out. */
export function CommentWords({ comment }: { comment: Activity }) {
  return splitComment(comment.text ?? "", comment.mentions).map(({ text, personId }, place) =>
    personId === null ? (
      text
    ) : (
      <span key={place} className={styles.mention}>
        {text}
      </span>
    ),
  );
}

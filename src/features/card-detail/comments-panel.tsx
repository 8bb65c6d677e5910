import type { CardDetail } from "../../core/board/card.ts";
import { formatInstant } from "../../components/date-words.ts";
import { Panel } from "../../components/panel.tsx";
import { CommentForm } from "./comment-form.tsx";
import { CommentWords } from "./comment-words.tsx";
import { describePerson } from "./history-words.ts";
import styles from "./card-detail.module.css";

/** What leaders and units said about the card, the newest first. */
export function CommentsPanel({ card }: { card: CardDetail }) {
  const comments = card.history.filter(({ kind }) => kind === "commented");
  return (
    <Panel title="Ý kiến xử lý" aside={card.comments > 0 ? card.comments : undefined}>
      {card.can.comment && <CommentForm cardId={card.id} />}
      {comments.length === 0 && (
        <p className={styles.quiet}>
          {card.can.comment ? "Chưa có ý kiến. Ý kiến ở đây cả đơn vị chủ trì và phối hợp đều thấy." : "Chưa có ý kiến."}
        </p>
      )}
      <ul className={styles.comments}>
        {comments.map((comment) => (
          <li key={comment.id}>
            <p className={styles.who}>{`${describePerson(comment)} · ${formatInstant(comment.at)}`}</p>
            <p className={styles.said}>
              <CommentWords comment={comment} />
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

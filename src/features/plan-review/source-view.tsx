import type { ReviewTask } from "../../core/plan/plan-review.ts";
import { sourceExcerpt } from "../../core/plan/review/source-excerpt.ts";
import { fieldWords } from "./review-words.ts";
import styles from "./plan-review.module.css";

/** The words of the document that a task was read from, with what was taken from them marked. */
export function SourceView({ task, blocks }: { task: ReviewTask; blocks: readonly string[] }) {
  const excerpt = sourceExcerpt(task, blocks);
  if (excerpt.length === 0) return null;
  return (
    <div className={styles.source} role="note" aria-label="Trích từ kế hoạch">
      {excerpt.map(({ block, pieces }) => (
        <p key={block}>
          {pieces.map((piece, index) =>
            piece.field ? (
              <mark key={index} title={fieldWords[piece.field]}>
                {piece.text}
              </mark>
            ) : (
              <span key={index}>{piece.text}</span>
            ),
          )}
        </p>
      ))}
    </div>
  );
}

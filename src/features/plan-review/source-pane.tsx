import { useLayoutEffect, useRef } from "react";
import type { ExcerptBlock, TaskMark } from "../../core/plan/review/source-excerpt.ts";
import { markedWords } from "./marked-words.ts";
import { scrollWithin } from "./scroll-within.ts";
import styles from "./look.module.css";

interface SourcePaneProps {
  excerpt: readonly ExcerptBlock[];
  /** The mark that stands out and is in sight. */
  focus: TaskMark | null;
  onFocus: (mark: TaskMark) => void;
}

/** Where words of a title hold another field, a tap on them means that one. */
function meant(keys: readonly TaskMark[]): TaskMark | undefined {
  return keys.find((key) => key !== "title") ?? keys[0];
}

/** The words of the document that a task was read from, with what was read of them marked. */
export function SourcePane({ excerpt, focus, onFocus }: SourcePaneProps) {
  const pane = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const words = pane.current?.querySelector("[data-focused]");
    if (pane.current && words) scrollWithin(pane.current, words);
  }, [focus]);

  return (
    <div ref={pane} className={styles.source} role="region" aria-label="Trích từ kế hoạch" tabIndex={0}>
      {excerpt.length === 0 && <p>Nhiệm vụ này không có chỗ tương ứng trong văn bản.</p>}
      {excerpt.map(({ block, pieces }) => (
        <p key={block}>
          {pieces.map(({ text, keys }, index) => {
            const key = meant(keys);
            if (key === undefined) return <span key={index}>{markedWords(text)}</span>;
            const focused = focus !== null && keys.includes(focus);
            return (
              <mark
                key={index}
                data-focused={focused ? "" : undefined}
                className={focused ? styles.focused : styles.read}
                onClick={() => onFocus(key)}
              >
                {markedWords(text)}
              </mark>
            );
          })}
        </p>
      ))}
    </div>
  );
}

import { CircleCheck, TriangleAlert } from "lucide-react";
import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { NoticeContext, type NoticeOptions } from "./notice-context.ts";
import styles from "./notice.module.css";

interface Shown extends NoticeOptions {
  text: string;
  key: number;
}

/** Long enough to read two lines; a sentence with an act stays a little longer. */
const shownForMs = 5_000;

/** Shows one sentence at a time above the bottom bar, read out by screen readers. */
export function NoticeProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Shown | null>(null);
  // Whoever points at it, or has reached its act with the keyboard, is not done with it.
  const [held, setHeld] = useState(false);
  const place = useRef<HTMLDivElement>(null);

  const notify = useCallback((text: string, options: NoticeOptions = {}) => {
    setShown((before) => ({ ...options, text, key: (before?.key ?? 0) + 1 }));
  }, []);

  useEffect(() => {
    if (shown !== null) liftToTop(place.current);
  }, [shown]);

  useEffect(() => {
    if (shown === null || held) return;
    const timer = setTimeout(() => setShown(null), shown.action ? shownForMs * 1.6 : shownForMs);
    return () => clearTimeout(timer);
  }, [shown, held]);

  return (
    <NoticeContext.Provider value={notify}>
      {children}
      <div className={styles.place} role="status" {...onTopLayer} ref={place}>
        {shown && (
          <div
            key={shown.key}
            className={styles.notice}
            onPointerEnter={({ pointerType }) => setHeld(pointerType === "mouse")}
            onPointerLeave={() => setHeld(false)}
            onFocus={() => setHeld(true)}
            onBlur={() => setHeld(false)}
          >
            {shown.tone === "late" ? <TriangleAlert aria-hidden size={20} /> : <CircleCheck aria-hidden size={20} />}
            <span className={styles.words}>{shown.text}</span>
            {shown.action && (
              <button
                type="button"
                className={styles.action}
                onClick={() => {
                  shown.action?.run();
                  setHeld(false);
                  setShown(null);
                }}
              >
                {shown.action.label}
              </button>
            )}
          </div>
        )}
      </div>
    </NoticeContext.Provider>
  );
}

// React 18 does not know the attribute yet, but passes it on.
const onTopLayer = { popover: "manual" };

/** Lifts the sentence above a sheet that was opened meanwhile, where the browser knows popovers. */
function liftToTop(element: HTMLElement | null): void {
  if (!element || !("showPopover" in element)) return;
  if (element.matches(":popover-open")) element.hidePopover();
  element.showPopover();
}

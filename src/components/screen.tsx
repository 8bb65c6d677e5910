import { ChevronLeft } from "lucide-react";
import { type ReactNode, useContext, useLayoutEffect, useRef } from "react";
import { HeadActContext } from "./head-act-context.ts";
import { useBack } from "./use-back.ts";
import styles from "./screen.module.css";

interface ScreenProps {
  title: ReactNode;
  subtitle?: ReactNode;
  /** Where the back button leads when the app was opened right here; without it there is none. */
  backTo?: string;
  /** One act at the end of the header; where there is none, a page without a way back has what all of them have. */
  headAct?: ReactNode;
  /** What stays below the header while the content scrolls. */
  top?: ReactNode;
  /** The acts of the screen, within the thumb's reach. */
  footer?: ReactNode;
  /** Remembers how far the content was scrolled, under this name. */
  scrollName?: string;
  /** Content that takes the whole area and scrolls by itself. */
  filled?: boolean;
  children: ReactNode;
}

const scrolledTo = new Map<string, number>();

/** The frame of every page: header, scrolling content, footer. Leaves Zalo's capsule free. */
export function Screen({ title, subtitle, backTo, headAct, top, footer, scrollName, filled = false, children }: ScreenProps) {
  const main = useRef<HTMLElement>(null);
  const sharedAct = useContext(HeadActContext);
  useLayoutEffect(() => {
    if (main.current && scrollName) main.current.scrollTop = scrolledTo.get(scrollName) ?? 0;
  }, [scrollName]);

  return (
    <div className={styles.screen}>
      <header className={styles.header}>
        {backTo !== undefined && <BackButton fallback={backTo} />}
        <div className={styles.words}>
          <h1 className={styles.title}>{title}</h1>
          {subtitle !== undefined && <div className={styles.subtitle}>{subtitle}</div>}
        </div>
        {headAct ?? (backTo === undefined && sharedAct)}
      </header>
      {top}
      <main
        ref={main}
        className={filled ? styles.filled : styles.main}
        onScroll={({ currentTarget }) => {
          if (scrollName) scrolledTo.set(scrollName, currentTarget.scrollTop);
        }}
      >
        {children}
      </main>
      {footer !== undefined && footer !== null && footer !== false && <footer className={styles.footer}>{footer}</footer>}
    </div>
  );
}

function BackButton({ fallback }: { fallback: string }) {
  const back = useBack(fallback);
  return (
    <button type="button" className={styles.back} onClick={back} aria-label="Quay lại">
      <ChevronLeft aria-hidden size={26} />
    </button>
  );
}

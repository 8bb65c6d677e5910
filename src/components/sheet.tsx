import { X } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { IconButton } from "./icon-button.tsx";
import styles from "./sheet.module.css";
import { useSwipeDown } from "./use-swipe-down.ts";

interface SheetProps {
  open: boolean;
  title: string;
  onClose: () => void;
  /** Acts that stay in sight while the content scrolls. */
  footer?: ReactNode;
  /** Further acts beside the button that closes. */
  headActs?: ReactNode;
  /** Takes the whole height; its content lays itself out and scrolls by itself. */
  filled?: boolean;
  children: ReactNode;
}

/** Slides in from below; closed by its button, by a swipe, by a tap beside it and by Escape. */
export function Sheet({ open, title, onClose, footer, headActs, filled = false, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const swipe = useSwipeDown(dialog, onClose);

  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (open && !element.open) element.showModal();
    if (!open && element.open) element.close();
  }, [open]);

  return (
    <dialog
      ref={dialog}
      className={filled ? `${styles.sheet} ${styles.tall}` : styles.sheet}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      {open && (
        <div className={styles.inside}>
          <div className={styles.head} {...swipe}>
            <span className={styles.handle} aria-hidden />
            <h2 id={titleId} className={styles.title}>
              {title}
            </h2>
            <div className={styles.headActs}>
              {headActs}
              <IconButton icon={X} label="Đóng" onClick={onClose} />
            </div>
          </div>
          <div className={filled ? styles.filled : styles.body}>{children}</div>
          {footer !== undefined && <div className={styles.footer}>{footer}</div>}
        </div>
      )}
    </dialog>
  );
}

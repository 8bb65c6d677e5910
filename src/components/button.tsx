import { LoaderCircle, type LucideIcon } from "lucide-react";
import type { ButtonHTMLAttributes, ReactNode } from "react";
import styles from "./button.module.css";

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** "primary" once a screen at most; "soft" beside it; "danger" for what can't be undone. */
  kind?: "primary" | "soft" | "plain" | "danger";
  small?: boolean;
  icon?: LucideIcon;
  /** The act is under way: the button keeps its size and takes no further tap. */
  busy?: boolean;
  children: ReactNode;
}

/** A button with words. */
export function Button({ kind = "primary", small = false, icon: Icon, busy = false, children, disabled, className, ...rest }: ButtonProps) {
  const look = [styles.button, styles[kind], small && styles.small, className].filter(Boolean).join(" ");
  return (
    <button type="button" {...rest} className={look} disabled={disabled === true || busy} aria-busy={busy}>
      {busy ? <LoaderCircle aria-hidden size={20} className={styles.turning} /> : Icon && <Icon aria-hidden size={small ? 18 : 20} />}
      <span>{children}</span>
    </button>
  );
}

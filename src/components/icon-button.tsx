import type { LucideIcon } from "lucide-react";
import type { ButtonHTMLAttributes } from "react";
import styles from "./icon-button.module.css";

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  icon: LucideIcon;
  /** What the button does, for those who don't see the icon. */
  label: string;
}

/** A button that is an icon alone. */
export function IconButton({ icon: Icon, label, className, ...rest }: IconButtonProps) {
  return (
    <button type="button" {...rest} className={[styles.button, className].filter(Boolean).join(" ")} aria-label={label} title={label}>
      <Icon aria-hidden size={20} />
    </button>
  );
}

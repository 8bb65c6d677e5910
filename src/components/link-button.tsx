import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { useNavigate } from "zmp-ui";
import { addressWithin } from "./address-within.ts";
import styles from "./button.module.css";

interface LinkButtonProps {
  /** Path within the app. */
  to: string;
  kind?: "primary" | "soft";
  icon?: LucideIcon;
  children: ReactNode;
}

/** Leads to another page, with the look of a button. */
export function LinkButton({ to, kind = "primary", icon: Icon, children }: LinkButtonProps) {
  const navigate = useNavigate();
  return (
    <a
      href={addressWithin(to, location.pathname)}
      className={`${styles.button} ${styles[kind]} ${styles.link}`}
      onClick={(event) => {
        event.preventDefault();
        navigate(to);
      }}
    >
      {Icon && <Icon aria-hidden size={20} />}
      <span>{children}</span>
    </a>
  );
}

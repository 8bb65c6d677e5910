import type { ReactNode } from "react";
import { useNavigate } from "zmp-ui";
import { addressWithin } from "./address-within.ts";
import styles from "./text-link.module.css";

/** A name that leads to its page. */
export function TextLink({ to, children }: { to: string; children: ReactNode }) {
  const navigate = useNavigate();
  return (
    <a
      href={addressWithin(to, location.pathname)}
      className={styles.link}
      onClick={(event) => {
        event.preventDefault();
        navigate(to);
      }}
    >
      {children}
    </a>
  );
}

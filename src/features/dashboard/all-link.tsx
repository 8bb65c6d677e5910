import { useNavigate } from "zmp-ui";
import styles from "./figure-link.module.css";

/** Leads from the head of a panel to all that it shows a part of. */
export function AllLink({ to, label }: { to: string; label: string }) {
  const navigate = useNavigate();
  return (
    <button type="button" className={styles.link} onClick={() => navigate(to)} aria-label={label}>
      Tất cả
    </button>
  );
}

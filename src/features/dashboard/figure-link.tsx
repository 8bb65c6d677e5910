import type { ReactNode } from "react";
import { useNavigate } from "zmp-ui";
import { formatNumber } from "../../components/date-words.ts";
import styles from "./figure-link.module.css";

interface FigureLinkProps {
  to: string;
  count: number;
  /** What is counted, for whoever does not see where the number stands. */
  label: string;
  children?: ReactNode;
}

/** A number that opens the list behind it; nothing is behind a zero. */
export function FigureLink({ to, count, label, children }: FigureLinkProps) {
  const navigate = useNavigate();
  const words = children ?? formatNumber(count);
  if (count === 0) return <span>{words}</span>;
  return (
    <button
      type="button"
      className={styles.link}
      aria-label={`${label}: ${formatNumber(count)}. Xem danh sách`}
      onClick={() => navigate(to)}
    >
      {words}
    </button>
  );
}

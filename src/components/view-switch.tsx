import { useNavigate } from "zmp-ui";
import type { BoardFilter } from "../core/board/board.ts";
import { filteredAddress } from "../core/board/filter-address.ts";
import styles from "./view-switch.module.css";

type View = "board" | "calendar" | "deadlines";

const views: [view: View, path: string, name: string][] = [
  ["board", "/board", "Bảng"],
  ["calendar", "/calendar", "Lịch"],
  ["deadlines", "/deadlines", "Danh sách"],
];

/** «Bảng · Lịch · Danh sách»: the same cards seen in three ways, under the same filter. */
export function ViewSwitch({ here, filter }: { here: View; filter: BoardFilter }) {
  const navigate = useNavigate();
  return (
    <nav aria-label="Cách xem" className={styles.switch}>
      {views.map(([view, path, name]) => (
        <button
          key={view}
          type="button"
          className={styles.view}
          aria-current={view === here ? "page" : undefined}
          // One way back from all three of them.
          onClick={() => view !== here && navigate(filteredAddress(path, filter), { replace: here !== "board", animate: false })}
        >
          {name}
        </button>
      ))}
    </nav>
  );
}

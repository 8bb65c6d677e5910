import { useAtomValue } from "jotai";
import { useEffect } from "react";
import { useLocation, useNavigate } from "zmp-ui";
import { unreadAtom } from "../state/notifications/unread.ts";
import { pressingReportsAtom } from "../state/reports/report-list.ts";
import { roleAtom } from "../state/session.ts";
import { worksInUnitAtom } from "../state/works-in-unit.ts";
import { tabsFor } from "./tabs.ts";
import styles from "./tab-bar.module.css";

/** The bottom bar; it stands on the pages it leads to and leaves the others their whole height. */
export function TabBar() {
  const tabs = tabsFor(useAtomValue(roleAtom), useAtomValue(worksInUnitAtom));
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const pressing = useAtomValue(pressingReportsAtom).length;
  const unread = useAtomValue(unreadAtom);
  const shown = tabs.some(({ path }) => path === pathname);

  useEffect(() => {
    document.documentElement.style.setProperty("--footer-bottom", shown ? "0px" : "var(--safe-bottom)");
  }, [shown]);

  if (!shown) return null;
  return (
    <nav className={styles.bar} aria-label="Trang chính">
      {tabs.map(({ path, label, icon: Icon }) => (
        <button
          key={path}
          type="button"
          className={styles.tab}
          aria-current={path === pathname ? "page" : undefined}
          onClick={() => navigate(path, { animate: false })}
        >
          <Icon aria-hidden size={24} strokeWidth={path === pathname ? 2.4 : 2} />
          {label}
          {path === "/reports" && <Badge count={pressing} words="báo cáo sắp đến hạn hoặc quá hạn" />}
          {path === "/notifications" && <Badge count={unread} words="tin chưa đọc" />}
        </button>
      ))}
    </nav>
  );
}

const most = 99;

function Badge({ count, words }: { count: number; words: string }) {
  if (count === 0) return null;
  return (
    <span className={styles.badge}>
      {count > most ? `${most}+` : count}
      <span className="visually-hidden"> {words}</span>
    </span>
  );
}

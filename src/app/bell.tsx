import { Bell as BellIcon } from "lucide-react";
import { useAtomValue } from "jotai";
import { useLocation, useNavigate } from "zmp-ui";
import { useHome } from "../components/home-context.ts";
import { unreadAtom } from "../state/notifications/unread.ts";
import styles from "./bell.module.css";

const most = 99;

/** Opens the inbox, and says how much of it is unread; on the pages of the bottom bar, unless the inbox is one of them. */
export function Bell() {
  const unread = useAtomValue(unreadAtom);
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const home = useHome();
  if (home === null || !home.tabs.includes(pathname) || home.tabs.includes("/notifications")) return null;
  const label = unread === 0 ? "Thông báo" : `Thông báo, ${unread > most ? `hơn ${most}` : unread} tin chưa đọc`;
  return (
    <button type="button" className={styles.bell} aria-label={label} onClick={() => navigate("/notifications")}>
      <BellIcon aria-hidden size={23} />
      {unread > 0 && (
        <span aria-hidden className={styles.count}>
          {unread > most ? `${most}+` : unread}
        </span>
      )}
    </button>
  );
}

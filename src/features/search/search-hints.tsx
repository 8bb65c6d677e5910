import { useAtomValue, useSetAtom } from "jotai";
import { History, Search } from "lucide-react";
import { EmptyState } from "../../components/empty-state.tsx";
import { Panel } from "../../components/panel.tsx";
import { Button } from "../../components/button.tsx";
import { forgetSearchesAtom, recentSearchesAtom } from "../../state/find/recent-searches.ts";
import { typeSearchAtom } from "../../state/find/search.ts";
import styles from "./search.module.css";

/** Before anything is typed: what one can type, and what one looked for lately. */
export function SearchHints() {
  const recent = useAtomValue(recentSearchesAtom);
  const type = useSetAtom(typeSearchAtom);
  const forget = useSetAtom(forgetSearchesAtom);
  return (
    <>
      {recent.length > 0 && (
        <Panel
          title="Tìm gần đây"
          aside={
            <Button kind="plain" small onClick={() => void forget()}>
              Xóa
            </Button>
          }
        >
          <ul>
            {recent.map((words) => (
              <li key={words}>
                <button type="button" className={styles.recent} onClick={() => type(words)}>
                  <History aria-hidden size={18} />
                  <span>{words}</span>
                </button>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <div className={styles.hints}>
        <EmptyState icon={Search} title="Gõ không dấu cũng được">
          «chuyen doi so» tìm thấy «chuyển đổi số». Tìm được theo tên việc, tên đơn vị, lời trong ý kiến, hoặc số thẻ như «#12». Gõ nhiều từ
          để thu hẹp.
        </EmptyState>
      </div>
    </>
  );
}

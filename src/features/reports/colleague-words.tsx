import { useAtomValue } from "jotai";
import { formatTime } from "../../components/date-words.ts";
import type { PartState } from "../../state/reports/report-parts.ts";
import { sessionAtom } from "../../state/session.ts";
import styles from "./reports.module.css";

/** «Đồng nghiệp Lan vừa sửa lúc 09:41», under a part that somebody else wrote last. */
export function ColleagueWords({ state }: { state: PartState }) {
  const session = useAtomValue(sessionAtom);
  const me = session.status === "ready" ? session.value.person.id : null;
  if (state.by === null || state.at === null || state.by.id === me || state.dirty) return null;
  return <p className={styles.calm}>{`Đồng nghiệp ${state.by.name} sửa lúc ${formatTime(state.at)}`}</p>;
}

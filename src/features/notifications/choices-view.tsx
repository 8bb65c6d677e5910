import { useAtomValue, useSetAtom } from "jotai";
import { useEffect } from "react";
import { type MutableKind, mutableKindsOf } from "../../core/notification/mutable-kinds.ts";
import { refusalSentences } from "../../core/refusal.ts";
import { Checkbox } from "../../components/checkbox.tsx";
import { Failure } from "../../components/failure.tsx";
import { useNotice } from "../../components/notice-context.ts";
import { Panel } from "../../components/panel.tsx";
import { Screen } from "../../components/screen.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import { loadChoicesAtom, mutedAtom, wantKindAtom } from "../../state/notifications/choices.ts";
import { hasDeadlinesAtom } from "../../state/notifications/calendar-link.ts";
import { roleAtom } from "../../state/session.ts";
import { CalendarPanel } from "./calendar-panel.tsx";
import { kindWords } from "./kind-words.ts";
import { MyReachPanel } from "./my-reach-panel.tsx";
import styles from "./notifications.module.css";

/** Tùy chọn nhận tin: which messages I want in Zalo, and how they reach me. */
export function ChoicesView() {
  const muted = useAtomValue(mutedAtom);
  const role = useAtomValue(roleAtom);
  const load = useSetAtom(loadChoicesAtom);
  const want = useSetAtom(wantKindAtom);
  const hasDeadlines = useAtomValue(hasDeadlinesAtom);
  const notify = useNotice();
  const kinds = role === null ? [] : mutableKindsOf(role);

  useEffect(() => void load(), [load]);

  async function choose(kind: MutableKind, wanted: boolean) {
    const refused = await want(kind, wanted);
    if (refused !== null) notify(refusalSentences[refused], { tone: "late" });
  }

  return (
    <Screen title="Tùy chọn nhận tin" backTo="/notifications" scrollName="choices">
      {muted.status === "loading" && <Skeleton height={180} count={2} />}
      {muted.status === "failed" && <Failure code={muted.code} onRetry={() => void load()} />}
      <MyReachPanel />
      {muted.status === "ready" && kinds.length > 0 && (
        <Panel title="Tin đồng chí muốn nhận trong Zalo">
          {kinds.map((kind) => (
            <Checkbox key={kind} checked={!muted.value.includes(kind)} onChange={(wanted) => void choose(kind, wanted)}>
              {kindWords[kind]}
            </Checkbox>
          ))}
          <p className={styles.note}>
            Bỏ chọn thì tin vẫn nằm trong mục Thông báo. Lần nhắc cuối cùng trước hạn, lời đôn đốc, báo cáo bị trả lại và trả lời gia hạn
            luôn được gửi để đồng chí không lỡ việc.
          </p>
        </Panel>
      )}
      {hasDeadlines && <CalendarPanel />}
    </Screen>
  );
}

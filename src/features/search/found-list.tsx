import { useAtomValue, useSetAtom } from "jotai";
import { SearchX } from "lucide-react";
import type { Card } from "../../core/board/card.ts";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Failure } from "../../components/failure.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import { rememberSearchAtom } from "../../state/find/recent-searches.ts";
import { findingsAtom, findMoreAtom, searchNowAtom } from "../../state/find/search.ts";
import { todayAtom } from "../../state/session.ts";
import { FoundRow } from "./found-row.tsx";
import styles from "./search.module.css";

/** What was found, the best first. */
export function FoundList({ onOpenCard }: { onOpenCard: (card: Card) => void }) {
  const findings = useAtomValue(findingsAtom);
  const today = useAtomValue(todayAtom);
  const search = useSetAtom(searchNowAtom);
  const findMore = useSetAtom(findMoreAtom);
  const remember = useSetAtom(rememberSearchAtom);
  if (findings === null || today === null) return null;
  if (findings.status === "loading") return <Skeleton height={96} count={5} label="Đang tìm" />;
  if (findings.status === "failed") return <Failure code={findings.code} onRetry={() => void search()} />;
  const { typed, words, found, more, tooMany } = findings.value;
  if (found.length === 0) {
    return (
      <EmptyState icon={SearchX} title="Không tìm thấy việc nào">
        {`Không có việc nào mang đủ các từ «${typed.trim()}». Thử bớt từ, hoặc chỉ gõ phần đầu của từ. Việc của đơn vị khác chỉ lãnh đạo và cơ quan đầu mối tìm thấy.`}
      </EmptyState>
    );
  }
  const count = more ? `Hơn ${found.length} việc` : `${found.length} việc`;
  return (
    <>
      <p role="status" className={styles.count}>{`${count} cho «${typed.trim()}»`}</p>
      {found.map((each) => (
        <FoundRow
          key={each.card.id}
          found={each}
          words={words}
          today={today}
          onOpen={() => {
            void remember(typed);
            onOpenCard(each.card);
          }}
        />
      ))}
      {more && (
        <Button kind="plain" onClick={() => void findMore()}>
          Xem thêm
        </Button>
      )}
      {!more && tooMany && <p className={styles.count}>Còn nhiều việc khác. Gõ thêm từ để thu hẹp.</p>}
    </>
  );
}

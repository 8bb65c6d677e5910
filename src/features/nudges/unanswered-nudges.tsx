import { useAtomValue, useSetAtom } from "jotai";
import { useEffect } from "react";
import { LinkButton } from "../../components/link-button.tsx";
import { ListSection } from "../../components/list-section.tsx";
import { unansweredNudgesAtom, loadNudgeHistoryAtom, nudgeHistoryAtom } from "../../state/nudges/history.ts";
import { pulledAtom } from "../../state/pulled.ts";
import { NudgeRow } from "./nudge-row.tsx";

/** What the person has lately pressed for and nothing moved since. */
export function UnansweredNudges({ onOpen }: { onOpen: (id: string) => void }) {
  const history = useAtomValue(nudgeHistoryAtom);
  const nudges = useAtomValue(unansweredNudgesAtom);
  const pulled = useAtomValue(pulledAtom);
  const load = useSetAtom(loadNudgeHistoryAtom);

  useEffect(() => void load("first"), [load, pulled]);

  if (history.status !== "ready") return null;
  return (
    <ListSection name="Đã đôn đốc, có việc chưa đổi" count={nudges.length} calm="Không có việc nào đồng chí đã đôn đốc mà chưa đổi.">
      {nudges.map((nudge) => (
        <NudgeRow key={nudge.id} nudge={nudge} onOpen={onOpen} />
      ))}
      {history.value.items.length > 0 && (
        <LinkButton to="/nudges" kind="soft">
          Các lần đôn đốc
        </LinkButton>
      )}
    </ListSection>
  );
}

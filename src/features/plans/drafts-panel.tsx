import { useAtomValue, useSetAtom } from "jotai";
import { useState } from "react";
import type { PlanDraftSummary } from "../../core/plan/plan-summary.ts";
import { Chip } from "../../components/chip.tsx";
import { Panel } from "../../components/panel.tsx";
import { discardDraftAtom, draftsAtom } from "../../state/plans/plans.ts";
import { DiscardDraftSheet } from "./discard-draft-sheet.tsx";
import { DraftRow } from "./draft-row.tsx";
import styles from "./plans.module.css";

/** The reviews that wait to be gone on with; nothing while there is none. */
export function DraftsPanel({ onOpen }: { onOpen: (draftId: string) => void }) {
  const drafts = useAtomValue(draftsAtom);
  const discard = useSetAtom(discardDraftAtom);
  const [discarded, setDiscarded] = useState<PlanDraftSummary | null>(null);
  if (drafts.length === 0 && discarded === null) return null;
  return (
    <Panel title="Đang rà soát" aside={<Chip tone="soon">{drafts.length} bản chưa xác nhận</Chip>}>
      <div className={styles.list}>
        {drafts.map((draft) => (
          <DraftRow key={draft.id} draft={draft} onOpen={() => onOpen(draft.id)} onDiscard={() => setDiscarded(draft)} />
        ))}
      </div>
      <DiscardDraftSheet draft={discarded} onDiscard={discard} onClose={() => setDiscarded(null)} />
    </Panel>
  );
}

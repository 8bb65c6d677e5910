import { useAtomValue, useSetAtom } from "jotai";
import { Megaphone } from "lucide-react";
import { useEffect, useState } from "react";
import { describeLeftOut } from "../../core/nudge/describe-nudge.ts";
import type { NudgeTarget } from "../../core/nudge/nudge-target.ts";
import type { NudgeReach } from "../../core/nudge/nudge.ts";
import { Button } from "../../components/button.tsx";
import { formatNumber } from "../../components/date-words.ts";
import { previewNudgeAtom } from "../../state/nudges/nudge.ts";
import { pulledAtom } from "../../state/pulled.ts";
import styles from "./nudges.module.css";

interface NudgeButtonProps {
  target: NudgeTarget;
  /** How many are overdue; null while not all of the list is known. */
  count: number | null;
  onNudge: (target: NudgeTarget) => void;
  /** Where another button stands beside it. */
  short?: boolean;
}

/** «Đôn đốc 9 việc quá hạn», at the foot of a page: as many as can be pressed for now; of none it says why. */
export function NudgeButton({ target, count, onNudge, short = false }: NudgeButtonProps) {
  const reach = useReach(target, count);
  const without = reach === null ? null : describeLeftOut(reach);
  if (reach !== null && reach.cards === 0 && without !== null) {
    const shortly = reach.already > 0 ? "Đã đôn đốc hôm nay" : "Việc quá hạn đang chờ duyệt";
    return <p className={styles.none}>{short ? shortly : `Không còn việc nào để đôn đốc: ${without}.`}</p>;
  }
  const cards = reach?.cards ?? count;
  return (
    <Button icon={Megaphone} onClick={() => onNudge(target)}>
      {cards === null ? "Đôn đốc cả danh sách" : `Đôn đốc ${formatNumber(cards)} việc${short ? "" : " quá hạn"}`}
    </Button>
  );
}

/** What a nudge would reach now; null while that is not known. Asked for again when the list or the cards change. */
function useReach(target: NudgeTarget, count: number | null): NudgeReach | null {
  const pulled = useAtomValue(pulledAtom);
  const preview = useSetAtom(previewNudgeAtom);
  const key = JSON.stringify(target);
  const [known, setKnown] = useState<{ key: string; reach: NudgeReach } | null>(null);

  useEffect(() => {
    let left = false;
    void preview(JSON.parse(key) as NudgeTarget).then((answer) => {
      if (!left && answer.ok) setKnown({ key, reach: answer.value });
    });
    return () => void (left = true);
  }, [preview, key, count, pulled]);

  return known?.key === key ? known.reach : null;
}

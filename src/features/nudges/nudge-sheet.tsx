import { useSetAtom } from "jotai";
import { useEffect, useState } from "react";
import type { NudgeTarget } from "../../core/nudge/nudge-target.ts";
import type { NudgeReach } from "../../core/nudge/nudge.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import { Failure } from "../../components/failure.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import { previewNudgeAtom } from "../../state/nudges/nudge.ts";
import type { Load } from "../../state/load.ts";
import { NudgeForm } from "./nudge-form.tsx";

interface NudgeSheetProps {
  /** Null closes the sheet. */
  target: NudgeTarget | null;
  onSend: (note: string, leadUnitIds: string[] | null) => Promise<RefusalCode | null>;
  onClose: () => void;
}

/** Says whom a nudge reaches, asks for a word to go with it, and sends it. */
export function NudgeSheet({ target, onSend, onClose }: NudgeSheetProps) {
  return (
    <Sheet open={target !== null} title="Đôn đốc" onClose={onClose}>
      {target !== null && <NudgePreview target={target} onSend={onSend} onClose={onClose} />}
    </Sheet>
  );
}

function NudgePreview({ target, onSend, onClose }: NudgeSheetProps & { target: NudgeTarget }) {
  const preview = useSetAtom(previewNudgeAtom);
  const [reach, setReach] = useState<Load<NudgeReach>>({ status: "loading" });
  const [tries, setTries] = useState(0);

  useEffect(() => {
    let left = false;
    void preview(target).then((answer) => {
      if (left) return;
      setReach(answer.ok ? { status: "ready", value: answer.value } : { status: "failed", code: answer.error.code });
    });
    return () => void (left = true);
  }, [preview, target, tries]);

  function askAgain() {
    setReach({ status: "loading" });
    setTries(tries + 1);
  }

  if (reach.status === "loading") return <Skeleton height={72} count={3} label="Đang xem gửi đến ai" />;
  if (reach.status === "failed") return <Failure code={reach.code} onRetry={askAgain} />;
  return <NudgeForm reach={reach.value} onSend={onSend} onClose={onClose} />;
}

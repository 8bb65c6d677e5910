import { useState } from "react";
import type { ExtensionDecision, ExtensionRights, OpenExtension } from "../core/board/extension.ts";
import type { RefusalCode } from "../core/refusal.ts";
import { Button } from "./button.tsx";
import { DecideExtensionSheet, type ExtensionAnswer } from "./decide-extension-sheet.tsx";
import { ExtensionActs } from "./extension-acts.tsx";
import { ExtensionRequest } from "./extension-request.tsx";
import { Panel } from "./panel.tsx";
import { RefusalNote } from "./refusal-note.tsx";
import { useAct } from "./use-act.ts";

interface ExtensionPanelProps {
  extension: OpenExtension;
  rights: ExtensionRights;
  /** What the deadline is of: «thẻ #7», «báo cáo #3». */
  subject: string;
  /** Decides; answers why not, or null. */
  onDecide: (extensionId: string, decision: ExtensionDecision) => Promise<RefusalCode | null>;
  /** Takes the request back; answers why not, or null. */
  onWithdraw: (extensionId: string) => Promise<RefusalCode | null>;
}

/** The request that waits for a decision, with the acts of whoever looks at it. */
export function ExtensionPanel({ extension, rights, subject, onDecide, onWithdraw }: ExtensionPanelProps) {
  const [answer, setAnswer] = useState<ExtensionAnswer | null>(null);
  return (
    <Panel title="Đề nghị gia hạn">
      <ExtensionRequest extension={extension} />
      {rights.decideExtension && <ExtensionActs extension={extension} subject={subject} onAnswer={setAnswer} />}
      {rights.withdrawExtension && <WithdrawButton onWithdraw={() => onWithdraw(extension.id)} />}
      <DecideExtensionSheet answer={answer} onDecide={onDecide} onClose={() => setAnswer(null)} />
    </Panel>
  );
}

function WithdrawButton({ onWithdraw }: { onWithdraw: () => Promise<RefusalCode | null> }) {
  const { run, busy, refused } = useAct(onWithdraw, () => undefined);
  return (
    <>
      <Button kind="plain" small busy={busy} onClick={() => void run()}>
        Rút đề nghị
      </Button>
      <RefusalNote code={refused} />
    </>
  );
}

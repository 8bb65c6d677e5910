import { useSetAtom } from "jotai";
import { useState } from "react";
import type { CardDetail } from "../../core/board/card.ts";
import { Button } from "../../components/button.tsx";
import { DecideExtensionSheet, type ExtensionAnswer } from "../../components/decide-extension-sheet.tsx";
import { ExtensionActs } from "../../components/extension-acts.tsx";
import { ExtensionRequest } from "../../components/extension-request.tsx";
import { Panel } from "../../components/panel.tsx";
import { RefusalNote } from "../../components/refusal-note.tsx";
import { useAct } from "../../components/use-act.ts";
import { decideExtensionAtom, withdrawExtensionAtom } from "../../state/extensions/extension-acts.ts";

/** The request that waits for a decision, with the answers for those who give them. */
export function ExtensionPanel({ card }: { card: CardDetail }) {
  const decide = useSetAtom(decideExtensionAtom);
  const [answer, setAnswer] = useState<ExtensionAnswer | null>(null);
  const { extension } = card;
  if (extension === null) return null;
  return (
    <Panel title="Đề nghị gia hạn">
      <ExtensionRequest
        extension={extension}
        acts={
          <>
            {card.can.decideExtension && <ExtensionActs extension={extension} subject={`thẻ #${card.number}`} onAnswer={setAnswer} />}
            {card.can.withdrawExtension && <WithdrawButton extensionId={extension.id} />}
          </>
        }
      />
      <DecideExtensionSheet answer={answer} onDecide={decide} onClose={() => setAnswer(null)} />
    </Panel>
  );
}

function WithdrawButton({ extensionId }: { extensionId: string }) {
  const withdraw = useSetAtom(withdrawExtensionAtom);
  const { run, busy, refused } = useAct(
    () => withdraw(extensionId),
    () => undefined,
  );
  return (
    <>
      <Button kind="plain" small busy={busy} onClick={() => void run()}>
        Rút đề nghị
      </Button>
      <RefusalNote code={refused} />
    </>
  );
}

import { useSetAtom } from "jotai";
import { type ReactNode, useState } from "react";
import type { ExtensionDecision } from "../../core/board/extension.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import { DecideExtensionSheet, type ExtensionAnswer } from "../../components/decide-extension-sheet.tsx";
import { useNotice } from "../../components/notice-context.ts";
import { decideExtensionAtom } from "../../state/extensions/extension-acts.ts";

/** Begins an answer to a request for a later deadline, and the sheet that asks the rest. */
export function useDecisions(): { begin: (answer: ExtensionAnswer) => void; sheet: ReactNode } {
  const decide = useSetAtom(decideExtensionAtom);
  const notify = useNotice();
  const [answer, setAnswer] = useState<ExtensionAnswer | null>(null);

  async function send(extensionId: string, decision: ExtensionDecision): Promise<RefusalCode | null> {
    const refused = await decide(extensionId, decision);
    if (refused === null) notify(decision.granted ? "Đã đồng ý gia hạn" : "Đã trả lời không đồng ý");
    return refused;
  }

  return { begin: setAnswer, sheet: <DecideExtensionSheet answer={answer} onDecide={send} onClose={() => setAnswer(null)} /> };
}

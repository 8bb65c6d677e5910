import { useAtomValue, useSetAtom } from "jotai";
import type { CardDetail } from "../../core/board/card.ts";
import { AskExtension } from "../../components/ask-extension.tsx";
import { ExtensionPanel } from "../../components/extension-panel.tsx";
import { askExtensionAtom, decideExtensionAtom, withdrawExtensionAtom } from "../../state/extensions/extension-acts.ts";
import { todayAtom } from "../../state/session.ts";

/** The request about a card's deadline that waits for a decision, if there is one. */
export function CardExtension({ card }: { card: CardDetail }) {
  const decide = useSetAtom(decideExtensionAtom);
  const withdraw = useSetAtom(withdrawExtensionAtom);
  if (card.extension === null) return null;
  return (
    <ExtensionPanel
      key={card.extension.id}
      extension={card.extension}
      rights={card.can}
      subject={`thẻ #${card.number}`}
      onDecide={decide}
      onWithdraw={withdraw}
    />
  );
}

/** Asks for another deadline of a card; nothing for those who may not. */
export function AskCardExtension({ card }: { card: CardDetail }) {
  const ask = useSetAtom(askExtensionAtom);
  const today = useAtomValue(todayAtom);
  if (!card.can.askExtension || card.dueOn === null || today === null) return null;
  return <AskExtension subject={`thẻ #${card.number}`} dueOn={card.dueOn} today={today} onAsk={(wish) => ask(card.id, wish)} />;
}

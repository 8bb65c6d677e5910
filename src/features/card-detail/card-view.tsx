import { useAtomValue, useSetAtom } from "jotai";
import { useEffect } from "react";
import type { Card, CardDetail, CardStatus } from "../../core/board/card.ts";
import { Failure } from "../../components/failure.tsx";
import { Screen } from "../../components/screen.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import { loadCardAtom, openCardAtom } from "../../state/card.ts";
import { todayAtom } from "../../state/session.ts";
import { CardActs } from "./card-acts.tsx";
import { CardBody } from "./card-body.tsx";
import { ShareCard } from "./share-card.tsx";

interface CardViewProps {
  id: string;
  onMove: (card: Card, to: CardStatus) => void;
  onMenu: (card: Card) => void;
  /** Presses its units for it; null where the person may not. */
  onNudge: ((card: Card) => void) | null;
}

/** One card: what is to be done, by whom and when, how far it is, and what was said about it. */
export function CardView({ id, onMove, onMenu, onNudge }: CardViewProps) {
  const open = useAtomValue(openCardAtom);
  const today = useAtomValue(todayAtom);
  const load = useSetAtom(loadCardAtom);
  const detail = open?.id === id ? open.detail : null;
  const card = detail?.status === "ready" ? detail.value : null;

  useEffect(() => void load(id), [load, id]);

  return (
    <Screen
      title={card === null ? "Thẻ" : `Thẻ #${card.number}`}
      subtitle={card === null ? undefined : describePlan(card)}
      backTo="/"
      headAct={card !== null && <ShareCard card={card} />}
      footer={card !== null && hasActs(card, onNudge) && <CardActs card={card} onMove={onMove} onMenu={onMenu} onNudge={onNudge} />}
    >
      {detail?.status === "failed" && <Failure code={detail.code} onRetry={() => void load(id)} />}
      {detail?.status !== "failed" && (card === null || today === null) && <Skeleton height={150} count={4} label="Đang tải thẻ" />}
      {card !== null && today !== null && <CardBody card={card} today={today} />}
    </Screen>
  );
}

function hasActs({ can, status }: Card, onNudge: CardViewProps["onNudge"]): boolean {
  return can.moveTo.length > 0 || (onNudge !== null && (status === "todo" || status === "doing"));
}

function describePlan({ plan, section }: CardDetail): string {
  const name = plan.documentNumber === null ? plan.title : `KH ${plan.documentNumber}`;
  return section === "" ? name : `${name} · mục ${section}`;
}

import { useSetAtom } from "jotai";
import { useEffect, useState } from "react";
import type { CardPerson } from "../../core/board/card.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import { findCardPeopleAtom, type FoundPeople } from "../../state/card-people.ts";
import { matchesSearch } from "../../state/units/find-units.ts";

interface Wanted {
  cardId: string;
  words: string;
  toAssign: boolean;
  /** False while nobody has asked for people: nothing is loaded then. */
  active: boolean;
}

interface People {
  people: CardPerson[];
  status: "loading" | "ready" | RefusalCode;
}

/** How long one types on before the server is asked; only where it has more people than fit into one answer. */
const pauseMs = 250;

/** People of a card who fit the words. They are asked for once, and searched here, unless there are too many of them. */
export function useCardPeople({ cardId, words, toAssign, active }: Wanted): People {
  const find = useSetAtom(findCardPeopleAtom);
  const [found, setFound] = useState<FoundPeople | null>(null);
  const [refused, setRefused] = useState<RefusalCode | null>(null);
  const complete = found?.complete ?? false;
  // Whatever is typed, those who are all there are not asked for again.
  const asked = complete ? "" : words;

  useEffect(() => {
    if (!active || complete) return;
    let forgotten = false;
    const timer = setTimeout(
      () =>
        void find({ cardId, words: asked, toAssign }).then((answer) => {
          if (forgotten) return;
          setRefused(answer.ok ? null : answer.error.code);
          if (answer.ok) setFound(answer.value);
        }),
      asked === "" ? 0 : pauseMs,
    );
    return () => {
      forgotten = true;
      clearTimeout(timer);
    };
  }, [active, asked, cardId, complete, find, toAssign]);

  return {
    people: found?.people.filter(({ name, unit }) => matchesSearch(words, [name, unit])) ?? [],
    status: refused ?? (found === null ? "loading" : "ready"),
  };
}

import { atom } from "jotai";
import { openCardAtom } from "./card.ts";
import { freshAtAtom } from "./fresh.ts";
import { onlineAtom } from "./live.ts";
import { restoredAtom } from "./local-copy/restore-copy.ts";
import { pulledOnceAtom } from "./pulled.ts";

/** How old what is shown may be; null while it is up to date as far as anybody knows. */
export interface Staleness {
  online: boolean;
  /** When it was up to date (ISO instant); null where nobody knows. */
  freshAt: string | null;
}

/** What a bar says of what is shown: that it is being brought up, or how old it is while the network is away. */
export const stalenessAtom = atom<Staleness | null>((get) => {
  const online = get(onlineAtom);
  if (online && (get(pulledOnceAtom) || !get(restoredAtom))) return null;
  return { online, freshAt: older(get(freshAtAtom), get(openCardAtom)?.keptAt ?? null) };
});

function older(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

import { atom } from "jotai";
import { getPlatform } from "../platform/current.ts";

/** A short buzz, as a card is lifted. */
export const buzzAtom = atom(null, () => getPlatform().buzz());

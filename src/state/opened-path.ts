import { atom } from "jotai";
import { getPlatform } from "../platform/current.ts";

/** Calls back whenever a link reopens the app at a path; returns how to stop. */
export const openedPathAtom = atom(null, (_get, _set, listener: (path: string) => void) => getPlatform().onOpenPath(listener));

import { atom } from "jotai";

/** Where source files are kept whose review is neither on the screen nor on this device; noted as it is opened. */
export const waitingPathsAtom = atom(() => new Map<string, string>());

import { atom } from "jotai";

/** Where source files are kept whose review is not on the screen; noted as it is opened. */
export const waitingPathsAtom = atom(() => new Map<string, string>());

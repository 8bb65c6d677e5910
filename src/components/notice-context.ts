import { createContext, useContext } from "react";

export interface NoticeOptions {
  /** "late" for what was refused. */
  tone?: "done" | "late";
  action?: { label: string; run: () => void };
}

/** Shows a sentence. */
export type Notify = (text: string, options?: NoticeOptions) => void;

export const NoticeContext = createContext<Notify>(() => undefined);

/** The function that shows a sentence above the bottom bar. */
export function useNotice(): Notify {
  return useContext(NoticeContext);
}

import { refusalSentences, type RefusalCode } from "../../core/refusal.ts";
import { useNotice } from "../../components/notice-context.ts";

/** Says what came of an act that the screen shows at once: that it waits or why it was refused is worth a word. Answers whether it stays. */
export function useShownAct(): (act: Promise<RefusalCode | null>) => Promise<boolean> {
  const notify = useNotice();
  return async (act) => {
    const refused = await act;
    if (refused !== null) notify(refusalSentences[refused], { tone: "late" });
    return refused === null || refused === "network.waiting";
  };
}

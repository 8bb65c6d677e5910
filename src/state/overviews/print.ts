import { atom } from "jotai";
import type { OverviewKind } from "../../core/overview/overview-to-export.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import { exportOverview } from "../../data/export-overview.ts";
import { getPlatform } from "../../platform/current.ts";
import { attempt } from "../attempt.ts";

/** Has a page written as a PDF and opens it. Answers why not, or null. */
export const printOverviewAtom = atom(
  null,
  async (_get, _set, { kind, id }: { kind: OverviewKind; id: string }): Promise<RefusalCode | null> => {
    const answer = await attempt(() => exportOverview(kind, id));
    if (!answer.ok) return answer.error.code;
    return (await getPlatform().openFile(answer.value)) ? null : "file.not_opened";
  },
);

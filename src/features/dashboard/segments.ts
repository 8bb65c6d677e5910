import type { Figures } from "../../core/dashboard/dashboard.ts";
import { formatNumber } from "../../components/date-words.ts";

/** The parts of a bar in their order, from what is well to what is not. */
export const segments = [
  { box: "doneOnTime", words: "xong đúng hạn" },
  { box: "openInTime", words: "trong hạn" },
  { box: "doneLate", words: "xong trễ" },
  { box: "openOverdue", words: "quá hạn" },
] as const;

/** «Trạm Y tế xã: 2 xong đúng hạn, 1 quá hạn», what a bar shows. */
export function describeBar(name: string, figures: Figures): string {
  const parts = segments.filter(({ box }) => figures[box] > 0).map(({ box, words }) => `${formatNumber(figures[box])} ${words}`);
  return `${name}: ${parts.join(", ")}`;
}

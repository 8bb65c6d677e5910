import type { CanvasRect, ContentCanvas } from "pdfmake/interfaces.js";
import type { FourBoxes } from "../../core/plan/plan-summary.ts";
import { textWidth } from "../page-measures.ts";

/** The colours of the app; also in grey each beside the next is another. */
const colours: [keyof FourBoxes, string][] = [
  ["doneOnTime", "#067647"],
  ["doneLate", "#f5c451"],
  ["openInTime", "#7aa7ee"],
  ["openOverdue", "#b42318"],
];
const height = 9;

/** The four boxes as one bar across the page; nothing where there is no card. */
export function boxesBar(boxes: FourBoxes): ContentCanvas[] {
  const all = colours.reduce((sum, [key]) => sum + boxes[key], 0);
  if (all === 0) return [];
  let x = 0;
  const canvas = colours.flatMap(([key, color]): CanvasRect[] => {
    const w = (textWidth * boxes[key]) / all;
    if (w === 0) return [];
    const rect: CanvasRect = { type: "rect", x, y: 0, w, h: height, color };
    x += w;
    return [rect];
  });
  return [{ canvas, margin: [0, 4, 0, 4] }];
}

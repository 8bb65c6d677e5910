import { type Matrix, multiply } from "./geometry.ts";
import type { OperatorCodes, Operators } from "./page-rules.ts";

const isMatrix = (value: unknown): value is Matrix => Array.isArray(value) && value.length === 6;

/**
 * The share of a page that its largest picture takes. Pictures are not opened to read a page: what is left of one is the
 * place that was made for it, in which nothing is drawn.
 */
export function pictureShare({ fnArray, argsArray }: Operators, codes: OperatorCodes, page: Matrix, area: number): number {
  const saved: { matrix: Matrix; drawn: boolean }[] = [];
  let [current, drawn, placed] = [page, true, false];
  let largest = 0;
  const quiet = new Set([codes.transform, codes.save, codes.restore, codes.dependency]);
  for (let i = 0; i < fnArray.length; i++) {
    const code = fnArray[i] ?? -1;
    const args = argsArray[i];
    if (code === codes.save) saved.push({ matrix: current, drawn });
    else if (code === codes.restore) {
      if (placed && !drawn) {
        const [a, b, c, d] = current;
        largest = Math.max(largest, Math.abs(a * d - b * c));
      }
      ({ matrix: current, drawn } = saved.pop() ?? { matrix: page, drawn: true });
      [placed, drawn] = [false, true];
    } else if (code === codes.transform && isMatrix(args)) {
      current = multiply(current, args);
      [placed, drawn] = [true, false];
    }
    if (!quiet.has(code)) drawn = true;
  }
  return area > 0 ? largest / area : 0;
}

import { apply, type Matrix, multiply, type Rule } from "./geometry.ts";

/** What pdf.js draws a page with. */
export interface Operators {
  fnArray: ArrayLike<number>;
  argsArray: ArrayLike<unknown>;
}

/** The numbers of those operators that matter here, as pdf.js names them. */
export type OperatorCodes = Record<
  | "save"
  | "restore"
  | "dependency"
  | "setFont"
  | "showText"
  | "transform"
  | "paintFormXObjectBegin"
  | "paintFormXObjectEnd"
  | "constructPath"
  | "stroke"
  | "closeStroke"
  | "fill"
  | "eoFill"
  | "fillStroke"
  | "eoFillStroke"
  | "closeFillStroke"
  | "closeEOFillStroke",
  number
>;

/** A filled box no thicker than this is a drawn line. */
const thickest = 3.5;
const shortest = 4;
/** So many lines are looked at on one page: a map or a chart is no table. */
export const rulesLimit = 6000;

type Point = readonly [number, number];

/** The straight parts of a path: each a list of points. Curves end a part. */
function* partsOf(path: ArrayLike<number>): Generator<Point[]> {
  let points: Point[] = [];
  const at = (i: number): Point => [path[i] ?? 0, path[i + 1] ?? 0];
  for (let i = 0; i < path.length;) {
    const code = path[i++];
    if (code === 0) {
      if (points.length > 1) yield points;
      points = [at(i)];
      i += 2;
    } else if (code === 1) {
      points.push(at(i));
      i += 2;
    } else if (code === 4) {
      const first = points[0];
      if (first) points.push(first);
    } else {
      if (points.length > 1) yield points;
      i += code === 2 ? 6 : 4;
      points = [at(i - 2)];
    }
  }
  if (points.length > 1) yield points;
}

function ruleOf([x1, y1]: Point, [x2, y2]: Point): Rule | null {
  const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
  if (height <= 1 && width >= shortest) return { flat: true, at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) };
  if (width <= 1 && height >= shortest) return { flat: false, at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) };
  return null;
}

/** A box that is filled and thin, as many programs draw the lines of a table. */
function ruleOfBox(points: readonly Point[]): Rule | null {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (bottom - top <= thickest && right - left > bottom - top) return ruleOf([left, (top + bottom) / 2], [right, (top + bottom) / 2]);
  if (right - left <= thickest) return ruleOf([(left + right) / 2, top], [(left + right) / 2, bottom]);
  return null;
}

const isMatrix = (value: unknown): value is Matrix => Array.isArray(value) && value.length === 6;

function pathOf(args: unknown): { paint: unknown; path: ArrayLike<number> } | null {
  if (!Array.isArray(args) || !Array.isArray(args[1])) return null;
  const path: unknown = args[1][0];
  return path instanceof Float32Array || path instanceof Float64Array ? { paint: args[0], path } : null;
}

/** Finds the flat and upright lines that a page draws: strokes, and thin boxes that are filled. */
export function rulesOf({ fnArray, argsArray }: Operators, codes: OperatorCodes, page: Matrix): Rule[] {
  const strokes = new Set<unknown>([codes.stroke, codes.closeStroke]);
  const both = new Set<unknown>([codes.fillStroke, codes.eoFillStroke, codes.closeFillStroke, codes.closeEOFillStroke]);
  const fills = new Set<unknown>([codes.fill, codes.eoFill, ...both]);
  for (const code of both) strokes.add(code);
  const rules: Rule[] = [];
  const saved: Matrix[] = [];
  let current = page;
  for (let i = 0; i < fnArray.length && rules.length < rulesLimit; i++) {
    const code = fnArray[i];
    const args = argsArray[i];
    if (code === codes.save) saved.push(current);
    else if (code === codes.restore || code === codes.paintFormXObjectEnd) current = saved.pop() ?? current;
    else if (code === codes.transform && isMatrix(args)) current = multiply(current, args);
    else if (code === codes.paintFormXObjectBegin) {
      saved.push(current);
      const matrix: unknown = Array.isArray(args) ? args[0] : null;
      if (isMatrix(matrix)) current = multiply(current, matrix);
    } else if (code === codes.constructPath) {
      const found = pathOf(args);
      if (!found) continue;
      for (const part of partsOf(found.path)) {
        if (rules.length >= rulesLimit) break;
        const points = part.map(([x, y]) => apply(current, x, y));
        const box = fills.has(found.paint) && points.length <= 6 ? ruleOfBox(points) : null;
        if (box) rules.push(box);
        else if (strokes.has(found.paint))
          points.slice(1).forEach((point, k) => {
            const rule = ruleOf(points[k] ?? point, point);
            if (rule) rules.push(rule);
          });
      }
    }
  }
  return rules;
}

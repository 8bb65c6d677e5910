import { parseArgs } from "node:util";

export const usage = [
  "Cách dùng: npm run plan -- TỆP… [--json] [--explain] [--out TỆP.csv|TỆP.xlsx] [--today NĂM-THÁNG-NGÀY]",
  "           npm run plan -- --times TỆP.json",
  "Mỗi tệp là một kế hoạch; ảnh chụp nhiều trang của một kế hoạch thì ghép thành một tệp PDF trước.",
].join("\n");

export interface Options {
  files: string[];
  json: boolean;
  explain: boolean;
  times: boolean;
  out: string | null;
  today: string | null;
}

const dated = (today: string | undefined) => today === undefined || /^\d{4}-\d{2}-\d{2}$/u.test(today);
const writable = (out: string | undefined) => out === undefined || /.\.(?:csv|xlsx)$/iu.test(out);

/** What the words behind the command ask for; null where they make no sense. */
export function optionsOf(args: readonly string[]): Options | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: "boolean", default: false },
        explain: { type: "boolean", default: false },
        times: { type: "boolean", default: false },
        out: { type: "string" },
        today: { type: "string" },
      },
    });
    const oneAnswer = [values.json, values.explain, values.times].filter(Boolean).length <= 1;
    if (positionals.length === 0 || !oneAnswer || !dated(values.today) || !writable(values.out)) return null;
    if (values.times && positionals.length > 1) return null;
    return { ...values, files: positionals, out: values.out ?? null, today: values.today ?? null };
  } catch {
    return null;
  }
}

import { readdirSync, readFileSync } from "node:fs";

/** Hundredths of a second, as /proc counts them. */
const tickMs = 10;

function statOf(pid: string): { parent: string; ticks: number } | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /u, "")
      .split(" ");
    return { parent: fields[1] ?? "", ticks: Number(fields[11]) + Number(fields[12]) };
  } catch {
    return null; // it has ended meanwhile
  }
}

/** Hundredths of a second that this process and everything it started have worked so far, by process. */
type Worked = Map<string, number>;

/** Begins to count; what is returned answers the milliseconds worked since, or null where the system does not tell. */
export function countProcessorTime(): () => number | null {
  const before = readWorked();
  return () => {
    const after = readWorked();
    if (before === null || after === null) return null;
    // A process that has ended meanwhile takes its figure along; it has no part in what is measured.
    return [...after].reduce((sum, [pid, ticks]) => sum + (ticks - (before.get(pid) ?? 0)) * tickMs, 0);
  };
}

function readWorked(): Worked | null {
  let pids: string[];
  try {
    pids = readdirSync("/proc").filter((name) => /^\d+$/u.test(name));
  } catch {
    return null;
  }
  const stats = new Map(pids.map((pid) => [pid, statOf(pid)]));
  const own = String(process.pid);
  const isOurs = (pid: string): boolean => {
    for (let at = pid; at !== "" && at !== "0" && at !== "1"; at = stats.get(at)?.parent ?? "") if (at === own) return true;
    return false;
  };
  return new Map([...stats].filter(([pid]) => isOurs(pid)).map(([pid, stat]) => [pid, stat?.ticks ?? 0]));
}

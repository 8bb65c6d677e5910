import type { Activity } from "../../core/board/card.ts";
import { formatDay } from "../../components/date-words.ts";
import { describeActivity } from "./history-words.ts";

/** Lines of a card's history that read as one: the newest stands for them. */
export interface HistoryEntry {
  newest: Activity;
  words: string;
  /** What was said or done, the first first. */
  texts: string[];
}

const namesOf = (lines: readonly Activity[]): string => lines.map(({ subject }) => subject?.name ?? "một người").join(", ");

/** What several lines of one kind say together; other kinds are told one by one. */
const together: Partial<Record<Activity["kind"], (lines: readonly Activity[]) => string>> = {
  checked_in: (lines) => `Ghi nhận ${lines.reduce((sum, { amount }) => sum + (amount ?? 0), 0)} lần thực hiện`,
  step_added: (lines) => `Thêm ${lines.length} việc nhỏ`,
  step_done: (lines) => `Làm xong ${lines.length} việc nhỏ`,
  step_undone: (lines) => `Đánh dấu ${lines.length} việc nhỏ chưa xong`,
  step_removed: (lines) => `Bỏ ${lines.length} việc nhỏ`,
  file_added: (lines) => `Thêm ${lines.length} tệp`,
  file_removed: (lines) => `Bỏ ${lines.length} tệp`,
  assigned: (lines) => `Giao việc cho ${namesOf(lines)}`,
  unassigned: (lines) => `Thôi giao việc cho ${namesOf(lines)}`,
};

/** Puts together what one person did several times in a row on one day; `history` has the newest first. */
export function groupHistory(history: readonly Activity[]): HistoryEntry[] {
  const groups: [Activity, ...Activity[]][] = [];
  for (const line of history) {
    const last = groups.at(-1);
    if (last !== undefined && belongTogether(last[0], line)) last.push(line);
    else groups.push([line]);
  }
  return groups.map((lines) => ({
    newest: lines[0],
    words: (lines.length > 1 && together[lines[0].kind]?.([...lines].reverse())) || describeActivity(lines[0]),
    texts: lines.flatMap(({ text }) => text ?? []).reverse(),
  }));
}

function belongTogether(one: Activity, other: Activity): boolean {
  return (
    together[one.kind] !== undefined &&
    one.kind === other.kind &&
    one.person?.id === other.person?.id &&
    one.person?.unit === other.person?.unit &&
    formatDay(one.at) === formatDay(other.at)
  );
}

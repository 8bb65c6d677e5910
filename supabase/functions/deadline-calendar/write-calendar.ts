import { type IcsEvent, generateIcsCalendar } from "ts-ics";
import { type Deadline, type DeadlineCalendar, describeDeadlineEntry } from "../_shared/core.ts";
import { pageAddress } from "../_shared/zalo/page-address.ts";
import { foldLines } from "./fold-lines.ts";

const dayMs = 86_400_000;

/** Deadlines as an iCalendar file: each an entry of a whole day, with a reminder at eight in the morning of the day before. */
export function writeCalendar({ today, organizationName, deadlines }: DeadlineCalendar, miniAppId: string): string {
  // Of the day and not of the moment: what has not changed is the same file all day.
  const stamp = { date: new Date(`${today}T00:00:00Z`) };
  const file = generateIcsCalendar({
    version: "2.0",
    prodId: "-//Dung Han//Lich han//VI",
    method: "PUBLISH",
    name: `Hạn công việc – ${organizationName.replace(/[\p{Cc}\s]+/gu, " ").trim()}`,
    events: deadlines.map((deadline) => eventOf(deadline, stamp, miniAppId)),
  });
  return foldLines(file);
}

function eventOf(deadline: Deadline, stamp: IcsEvent["stamp"], miniAppId: string): IcsEvent {
  const { uid, title, lines, opens } = describeDeadlineEntry(deadline);
  const url = pageAddress(miniAppId, opens);
  const day = new Date(`${deadline.dueOn}T00:00:00Z`);
  return {
    uid,
    stamp,
    start: { type: "DATE", date: day },
    end: { type: "DATE", date: new Date(day.getTime() + dayMs) },
    summary: title,
    description: [...lines, `Mở trong Zalo: ${url}`].join("\n"),
    url,
    timeTransparent: "TRANSPARENT",
    alarms: [{ action: "DISPLAY", description: title, trigger: { type: "relative", value: { before: true, hours: 16 } } }],
  };
}

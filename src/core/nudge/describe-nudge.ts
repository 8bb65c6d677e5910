import type { Nudge, NudgeReach, NudgeStand, NudgedUnit } from "./nudge.ts";

/** Sentences that are often meant; one tap puts them into the note. */
export const readyNotes: readonly string[] = [
  "Đề nghị khẩn trương hoàn thành trong tuần này.",
  "Đề nghị báo cáo lý do chậm và ngày sẽ hoàn thành.",
  "Nếu có khó khăn, đề nghị báo cáo ngay để cùng tháo gỡ.",
];

/** What has become of cards since they were nudged, to follow a number: «3 chưa đổi». In the order in which they are told. */
export const standWords: Record<NudgeStand, string> = {
  done: "đã xong",
  review: "chờ duyệt",
  started: "bắt đầu làm",
  extended: "đã đổi hạn",
  unchanged: "chưa đổi",
  gone: "không còn",
};

const stands = Object.keys(standWords) as NudgeStand[];

/** The stands that cards of a nudge have now, with how many each. */
export function standsOf({ stands: counts }: Pick<Nudge, "stands">): { stand: NudgeStand; cards: number }[] {
  return stands.flatMap((stand) => {
    const cards = counts[stand] ?? 0;
    return cards > 0 ? [{ stand, cards }] : [];
  });
}

/** What moved after a nudge: «9 việc: 4 đã xong, 2 chờ duyệt, 3 chưa đổi». */
export function describeStands(nudge: Pick<Nudge, "cards" | "stands">): string {
  const parts = standsOf(nudge).map(({ stand, cards }) => `${cards} ${standWords[stand]}`);
  return parts.length === 0 ? `${nudge.cards} việc` : `${nudge.cards} việc: ${parts.join(", ")}`;
}

/** The units of a nudge: «Phòng Kinh tế (5 việc), Trạm Y tế xã (2 việc) và 3 đơn vị khác». */
export function describeUnits({ units, unitCount }: Pick<Nudge, "units" | "unitCount">): string {
  const named = units.map(({ name, cards }) => `${name} (${cards} việc)`).join(", ");
  const rest = unitCount - units.length;
  return rest > 0 ? `${named} và ${rest} đơn vị khác` : named;
}

/** What a nudge leaves out and why, or null where it is nothing: «2 việc đang chờ duyệt, 1 việc đồng chí đã đôn đốc hôm nay». */
export function describeLeftOut({ already, waiting, withoutUnit, closed }: NudgeReach): string | null {
  const parts = [
    [already, "đồng chí đã đôn đốc hôm nay"],
    [waiting, "đang chờ duyệt"],
    [withoutUnit, "chưa rõ đơn vị chủ trì"],
    [closed, "đã xong hoặc không còn"],
  ] as const;
  const words = parts.flatMap(([count, why]) => (count > 0 ? [`${count} việc ${why}`] : []));
  return words.length === 0 ? null : words.join(", ");
}

/** Whom a nudge does not reach in Zalo, or null where it reaches everybody. */
export function describeUnreached({ unreached, units }: NudgeReach): string | null {
  const rest = unreached.count - unreached.names.length;
  const people = rest > 0 ? `${unreached.names.join(", ")} và ${rest} người khác` : unreached.names.join(", ");
  const sentences = [
    ...(unreached.count > 0 ? [`Chưa nhận được tin trong Zalo: ${people}. Tin chỉ nằm trong mục Thông báo của ứng dụng.`] : []),
    ...describeEmptyUnits(units.filter((unit) => unit.people === 0)),
  ];
  return sentences.length === 0 ? null : sentences.join(" ");
}

function describeEmptyUnits(empty: readonly NudgedUnit[]): string[] {
  return empty.length === 0 ? [] : [`Chưa có ai dùng ứng dụng ở: ${empty.map(({ name }) => name).join(", ")}.`];
}

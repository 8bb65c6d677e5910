import { channelWords, lackWords } from "./channel-words.ts";
import type { PersonReach, Way } from "./reach.ts";

/** Whether some channel leads to the person, as far as anybody knows. */
export function isReachable(ways: readonly Way[]): boolean {
  return ways.some(({ lacks }) => lacks === null);
}

/** How sure it is that messages arrive: some did or will, they are tried, or none can. */
export function certaintyOfReach({ ways, reached }: Pick<PersonReach, "ways" | "reached">): "reached" | "tried" | "unreached" {
  if (!isReachable(ways)) return "unreached";
  return reached !== null || ways.some(({ lacks, sure }) => lacks === null && sure) ? "reached" : "tried";
}

/** Why no channel leads to somebody: «chưa quan tâm Zalo OA; chưa chia sẻ số điện thoại». */
export function describeLacks(ways: readonly Way[]): string {
  if (ways.length === 0) return "cơ quan chưa chọn cách gửi tin nào";
  const words = ways.flatMap(({ lacks }) => (lacks === null ? [] : [lackWords[lacks]]));
  return [...new Set(words)].join("; ");
}

/** The channels that lead to somebody, in their order: «Tin nhắn trong trò chuyện với Zalo OA». */
export function namesOfWays(ways: readonly Way[]): string[] {
  return ways.filter(({ lacks }) => lacks === null).map(({ channel }) => channelWords[channel].name);
}

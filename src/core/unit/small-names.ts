import { find, phrase, type Reading, sliceReading } from "../text/reading.ts";

const behindAnd = phrase("\\s(?:và|cùng) $");

/** Whether a body whose head has several words begins behind «và». */
export const beginsBehindAnd = (reading: Reading, at: number, end: number): boolean =>
  /\s/u.test(reading.view.slice(at, end)) && find(behindAnd, sliceReading(reading, Math.max(0, at - 6), at)) !== null;

/** «lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở»: a head so long is the whole name. */
export const isWholeName = (head: string): boolean => head.split(" ").length > 5;

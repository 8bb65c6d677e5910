import { anyOf } from "../text/any-of.ts";

/** What can stand between a unit and «chủ trì»: «là cơ quan đầu mối, có trách nhiệm chủ trì». */
export const asHead = "(?:là (?:cơ quan|đơn vị)(?: đầu mối)?,?\\s*)?(?:có trách nhiệm\\s+)?";

const timeOpenings = ["trước", "trong", "chậm nhất", "từ", "quý", "tháng", "năm", "thường xuyên", "hằng", "đến", "ngày"];

/** A time behind «hoàn thành», «thời gian thực hiện» begins with one of these. */
export const opensTime = (...further: readonly string[]): string => anyOf([...timeOpenings, ...further]);

/** «Thời gian thực hiện», «thời hạn hoàn thành»: a label of a time that has no colon. */
export const timeLabel = "(?:thời gian|thời hạn)(?: thực hiện| hoàn thành)?";

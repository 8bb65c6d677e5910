/**
 * What the reader has to say: that it made nothing of a place, that it is not sure of what it made of it, or what it left
 * out on purpose and nobody has to look at.
 */
export type MessageKind = "dropped" | "doubtful" | "note";

interface MessageWords {
  kind: MessageKind;
  /** One plain sentence, with the next step where there is one. */
  sentence: string;
}

/** Every message of the reader, by its code, in the words of an office. */
const messageWords: Record<string, MessageWords> = {
  "document.damaged": {
    kind: "doubtful",
    sentence: "Chữ trong văn bản bị lỗi dấu hoặc sai nét nhiều chỗ, nên kết quả đọc cần được xem kỹ.",
  },
  "document.numbers_missing": {
    kind: "doubtful",
    sentence: "Không lấy được số thứ tự tự động của một số đoạn, nên ký hiệu mục có thể thiếu.",
  },
  "document.scanned": {
    kind: "doubtful",
    sentence: "Văn bản được đọc từ ảnh chụp, chữ nhận ra có thể sai. Hãy so với bản gốc.",
  },
  "document.pages_scanned": {
    kind: "doubtful",
    sentence: "Có trang là ảnh chụp, chữ được nhận ra từ ảnh nên có thể sai. Hãy so với bản gốc của trang:",
  },
  "document.torn_words": {
    kind: "doubtful",
    sentence: "Một số chữ trong tệp bị tách rời và đã được ghép lại, có thể có chỗ ghép sai.",
  },
  "document.page_broken": {
    kind: "dropped",
    sentence: "Có trang bị hỏng trong tệp, nên chưa đọc được. Hãy xem bản gốc của trang:",
  },
  "document.page_without_text": {
    kind: "dropped",
    sentence: "Có trang không có chữ, có thể là ảnh chụp, nên chưa đọc được. Hãy xem bản gốc của trang:",
  },
  "document.running_lines": {
    kind: "note",
    sentence: "Đã bỏ số trang và chữ lặp lại ở đầu, cuối trang. Số dòng đã bỏ:",
  },
  "sheet.formula_without_value": {
    kind: "doubtful",
    sentence: "Có ô chỉ ghi công thức, không có kết quả, nên để trống. Hãy mở tệp bằng Excel và lưu lại. Các ô:",
  },
  "sheet.hidden": { kind: "dropped", sentence: "Trang tính đang ẩn trong tệp không được đọc:" },
  "sheet.hidden_columns": { kind: "dropped", sentence: "Trang tính có cột đang ẩn, các cột đó không được đọc:" },
  "sheet.hidden_rows": { kind: "dropped", sentence: "Trang tính có dòng đang ẩn, các dòng đó không được đọc:" },
  "sheet.too_long": { kind: "dropped", sentence: "Trang tính quá dài, phần cuối chưa được đọc:" },
  "sheet.too_many": { kind: "dropped", sentence: "Tệp có quá nhiều trang tính, các trang cuối chưa được đọc:" },
  "plan.fields_without_work": {
    kind: "dropped",
    sentence: "Có ghi đơn vị hoặc thời gian nhưng không rõ của nhiệm vụ nào, nên chưa thành nhiệm vụ.",
  },
  "plan.duty_without_unit": {
    kind: "dropped",
    sentence: "Có việc được giao nhưng không rõ giao cho đơn vị nào, nên chưa thành nhiệm vụ.",
  },
  "table.cell_too_long": {
    kind: "dropped",
    sentence: "Ô này của bảng quá dài, phần sau đây chưa được đọc.",
  },
  "table.row_not_understood": {
    kind: "dropped",
    sentence: "Dòng này của bảng không rõ nội dung nhiệm vụ, nên chưa thành nhiệm vụ.",
  },
  "task.report_only": {
    kind: "doubtful",
    sentence: "Việc này chỉ là báo cáo, đã có ở chế độ báo cáo, nên để ngoài danh sách thẻ.",
  },
  "time.impossible": {
    kind: "doubtful",
    sentence: "Thời gian ghi ở đây không có trong lịch hoặc ngày cuối đứng trước ngày đầu.",
  },
};

/** For a draft that a newer version of the reader has left. */
const unknown: MessageWords = { kind: "doubtful", sentence: "Chỗ này máy đọc chưa chắc, cần xem lại." };

/** Whether a message of this code has a sentence of its own. */
export function hasMessageWords(code: string): boolean {
  return Object.hasOwn(messageWords, code);
}

/** What a message says to a person. */
export function wordsOfMessage(code: string): MessageWords {
  return hasMessageWords(code) ? (messageWords[code] ?? unknown) : unknown;
}

import type { RefusalCode } from "../../src/readers/refusal.ts";

const sentences: Record<RefusalCode, string> = {
  "file.empty": "Tệp trống, không có nội dung để đọc.",
  "file.too_large": "Tệp lớn hơn 20 MB, không nhận được.",
  "file.type": "Không nhận ra loại tệp này; hãy dùng tệp Word (.docx), HTML hoặc văn bản thuần.",
  "file.password": "Tệp có mật khẩu; hãy bỏ mật khẩu rồi thử lại.",
  "file.scan": "Tệp là ảnh chụp hoặc bản quét, không có chữ để đọc.",
  "file.doc": "Tệp Word đời cũ (.doc) chưa đọc được; hãy lưu lại thành .docx.",
  "file.pdf": "Tệp PDF chưa đọc được ở phiên bản này; hãy dùng tệp Word (.docx) hoặc văn bản thuần.",
  "document.secret": "Văn bản có dấu độ mật, không được đưa vào hệ thống.",
  "document.no_task": "Không tìm thấy nhiệm vụ nào trong văn bản.",
};

/** The plain sentence for a refusal. */
export function refusalSentence(code: RefusalCode): string {
  return sentences[code];
}

/**
 * Every expected refusal, and what a person reads then: one sentence with the next step.
 * SQL raises these codes as its message; functions and screens answer with them.
 */
export const refusalSentences = {
  "auth.required": "Đồng chí cần mở ứng dụng trong Zalo để đăng nhập.",
  "auth.expired": "Phiên làm việc đã hết hạn, ứng dụng đang đăng nhập lại.",
  "membership.none": "Đồng chí chưa thuộc đơn vị nào. Hãy xin cơ quan đầu mối đường dẫn mời.",
  "organization.not_found": "Không tìm thấy cơ quan này trong phạm vi của đồng chí.",
  "card.not_found": "Không tìm thấy thẻ này, có thể thẻ không thuộc phạm vi của đồng chí.",
  "card.forbidden": "Chỉ đơn vị chủ trì hoặc cơ quan đầu mối được làm việc này với thẻ.",
  "card.wrong_order": "Thẻ phải qua bước Chờ duyệt trước khi hoàn thành. Hãy chuyển từng bước.",
  "card.changed": "Người khác vừa thay đổi thẻ này. Thẻ đã được cập nhật, hãy xem rồi làm lại.",
  "card.rank_taken": "Vị trí này vừa có thẻ khác. Bảng đã được cập nhật, hãy kéo lại.",
  "card.reason_required": "Hãy ghi lý do để đơn vị biết cần làm gì tiếp.",
  "card.no_count": "Nhiệm vụ này không có tần suất để ghi số lần.",
  "check_in.bad_amount": "Số lần phải là số nguyên từ 1 đến 1.000.",
  "comment.empty": "Hãy nhập nội dung ý kiến.",
  "comment.too_long": "Ý kiến dài quá 4.000 ký tự. Hãy rút gọn hoặc chia làm nhiều ý kiến.",
  "plan.exists": "Kế hoạch này đã được nhập trước đó. Đồng chí có thể cập nhật kế hoạch đã có.",
  "plan.not_found": "Không tìm thấy kế hoạch này.",
  "plan.forbidden": "Chỉ cơ quan đầu mối được nhập kế hoạch.",
  "plan.no_task": "Chưa có nhiệm vụ nào được chọn. Hãy chọn ít nhất một nhiệm vụ.",
  "draft.not_found": "Không tìm thấy bản rà soát này, có thể đã được xác nhận hoặc hủy.",
  "draft.changed": "Bản rà soát vừa được sửa trên máy khác. Hãy tải lại bản mới nhất.",
  "draft.invalid": "Bản rà soát có chỗ chưa hợp lệ. Hãy kiểm tra thời hạn và đơn vị của từng nhiệm vụ.",
  "unit.not_found": "Không tìm thấy đơn vị này.",
  "unit.name_taken": "Đã có đơn vị mang tên hoặc tên gọi khác này.",
  "unit.forbidden": "Chỉ cơ quan đầu mối được sửa danh sách đơn vị.",
  "unit.invalid": "Tên đơn vị không được để trống và dài không quá 200 ký tự.",
  "member.forbidden": "Chỉ cơ quan đầu mối được quản lý thành viên.",
  "member.not_found": "Không tìm thấy thành viên này.",
  "member.last_coordinator": "Cơ quan phải còn ít nhất một người đầu mối.",
  "invitation.invalid": "Đường dẫn mời không đúng hoặc đã được dùng. Hãy xin đường dẫn mới.",
  "invitation.withdrawn": "Lời mời này đã được cơ quan đầu mối thu hồi. Hãy xin đường dẫn mới.",
  "invitation.accepted": "Lời mời này đã có người nhận, không thu hồi được nữa. Hãy xem trong danh sách thành viên.",
  "invitation.not_found": "Không tìm thấy lời mời này.",
  "invitation.expired": "Đường dẫn mời đã hết hạn. Hãy xin đường dẫn mới.",
  "file.empty": "Tệp không có nội dung. Hãy chọn tệp khác.",
  "file.too_large": "Tệp lớn hơn 20 MB. Hãy bỏ bớt ảnh trong tệp hoặc chia nhỏ.",
  "file.type": "Không đọc được loại tệp này. Hãy chọn tệp Word (.docx, .doc), PDF, Excel (.xlsx, .csv), ảnh chụp, HTML hoặc văn bản.",
  "file.doc": "Tệp Word kiểu rất cũ (trước Word 97) không đọc được. Hãy lưu lại thành .docx rồi chọn lại.",
  "file.xls": "Tệp Excel kiểu cũ (.xls) không đọc được. Hãy lưu lại thành .xlsx rồi chọn lại.",
  "file.too_long": "Tệp dài hơn 500 trang. Hãy tách riêng phần kế hoạch rồi chọn lại.",
  "file.scan": "Tệp chỉ có ảnh và không đọc được chữ trong ảnh. Hãy chụp lại cho rõ, thẳng và đủ sáng, hoặc dùng tệp Word (.docx).",
  "file.scan_elsewhere":
    "Ở đây không đọc được chữ trong ảnh chụp. Hãy nhập tệp trong ứng dụng trên máy mới hơn, hoặc dùng tệp Word (.docx).",
  "file.too_many_scans": "Bản chụp dài hơn 60 trang. Hãy tách riêng phần kế hoạch rồi chọn lại.",
  "file.not_photo":
    "Không mở được tệp này như một ảnh. Khi chọn nhiều tệp cùng lúc thì mọi tệp phải là ảnh các trang của một kế hoạch; hãy bỏ tệp này rồi chọn lại.",
  "file.photos_too_large":
    "Các ảnh cộng lại lớn hơn 20 MB. Hãy chụp với cỡ ảnh nhỏ hơn, hoặc quét các trang thành một tệp PDF rồi chọn lại.",
  "file.not_found": "Không tìm thấy tệp này, có thể tệp chưa tải lên xong. Hãy chọn lại tệp.",
  "file.password": "Tệp có mật khẩu. Hãy bỏ mật khẩu rồi chọn lại.",
  "file.broken": "Tệp bị hỏng, không mở được. Hãy xin lại tệp gốc.",
  "document.secret": "Văn bản có dấu mật. Hệ thống này không được chứa văn bản mật nên không nhập.",
  "document.no_task": "Không tìm thấy nhiệm vụ nào trong văn bản. Hãy kiểm tra đã chọn đúng kế hoạch chưa.",
  "network.offline": "Mất kết nối mạng. Việc vừa làm chưa được gửi, hãy thử lại khi có mạng.",
  "server.failed": "Hệ thống đang gặp sự cố. Hãy thử lại sau ít phút.",
  "rate.limited": "Đồng chí thao tác quá nhanh. Hãy chờ một phút rồi thử lại.",
  "request.invalid": "Yêu cầu không hợp lệ. Hãy mở lại ứng dụng rồi thử lại.",
  "zalo.denied": "Zalo không xác nhận được tài khoản. Hãy mở lại ứng dụng trong Zalo.",
  "zalo.unavailable": "Chưa kết nối được với Zalo. Hãy thử lại sau ít phút.",
} as const;

export type RefusalCode = keyof typeof refusalSentences;

/** Tells whether a text is one of our codes. */
export function isRefusalCode(text: string): text is RefusalCode {
  return Object.hasOwn(refusalSentences, text);
}

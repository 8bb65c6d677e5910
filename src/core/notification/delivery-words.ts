import type { UndeliveredMessage } from "./delivery-health.ts";

/** What Zalo or our own sender said, by its code. */
const reasons: Record<string, string> = {
  "-211": "đã hết số tin được gửi của Zalo OA",
  "-213": "người nhận chưa quan tâm Zalo OA",
  "-217": "người nhận đã chặn Zalo OA",
  "-218": "đã hết số tin được gửi cho người này",
  "-227": "tài khoản Zalo lâu không hoạt động",
  "-230": "người nhận lâu chưa nhắn cho Zalo OA",
  "-232": "người nhận lâu chưa nhắn cho Zalo OA",
  "-244": "người nhận hạn chế nhận tin",
  "-108": "số điện thoại không dùng được",
  "-114": "tài khoản không nhận được tin mẫu",
  "-118": "số điện thoại không có tài khoản Zalo",
  "-119": "tài khoản không nhận được tin mẫu",
  "-139": "người nhận từ chối tin mẫu",
  "-115": "tài khoản gửi tin đã hết tiền",
  "-212": "Zalo OA chưa được đăng ký gửi loại tin này",
  "-221": "Zalo OA chưa được xác thực",
  "-223": "Zalo OA chưa cấp quyền cho ứng dụng",
  "-224": "gói dịch vụ của Zalo OA không có loại tin này",
  "-320": "chưa có tài khoản thanh toán với Zalo",
  "-321": "tài khoản thanh toán với Zalo chưa dùng được",
  "-201": "nội dung gửi chưa đúng quy định của Zalo",
  "-210": "nội dung gửi dài quá",
  "-237": "nhóm Zalo không còn hoạt động",
  "-131": "mẫu tin chưa được Zalo duyệt",
  no_channel: "không có cách gửi nào đến được người này",
  no_oa_user: "người nhận chưa quan tâm Zalo OA",
  no_phone: "người nhận chưa chia sẻ số điện thoại",
  no_group: "chưa có mã nhóm Zalo",
  no_template: "chưa có mẫu tin được Zalo duyệt",
  no_account: "chưa kết nối Zalo OA",
  account_lost: "kết nối với Zalo OA đã mất",
  token_refused: "Zalo không nhận kết nối của Zalo OA",
  out_of_window: "người nhận lâu chưa nhắn cho Zalo OA",
  deliverer_lost: "việc gửi bị ngắt giữa chừng",
  timeout: "Zalo không trả lời kịp",
  broken: "đường truyền bị ngắt giữa chừng",
};

/** Why something did not arrive; what nobody has words for is named with its code, for whoever looks after the system. */
export function describeReason(code: string | null): string {
  if (code === null) return "Zalo không nói lý do";
  return (Object.hasOwn(reasons, code) ? reasons[code] : undefined) ?? `lỗi chưa rõ, mã ${code}`;
}

/** What became of a message: «Chưa rõ đã đến hay chưa: Zalo không trả lời kịp». */
export function describeUndelivered({ status, code }: Pick<UndeliveredMessage, "status" | "code">): string {
  const titles: Record<UndeliveredMessage["status"], string> = {
    unknown: "Chưa rõ đã đến hay chưa",
    unreached: "Không đến được",
    dead: "Gửi không được",
  };
  return `${titles[status]}: ${describeReason(code)}`;
}

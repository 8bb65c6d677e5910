import type { Channel } from "./channel.ts";
import type { Lack } from "./reach.ts";

export interface ChannelWords {
  name: string;
  /** Whom it reaches, and what it costs. */
  note: string;
}

export const channelWords: Record<Channel, ChannelWords> = {
  cs_v3: {
    name: "Tin nhắn trong trò chuyện với Zalo OA",
    note: "Đến người đã quan tâm hoặc nhắn cho Zalo OA trong những ngày gần đây.",
  },
  cs_v2: {
    name: "Tin nhắn trong trò chuyện, cách gửi trước đây",
    note: "Dự phòng cho Zalo OA của cơ quan nhà nước chưa dùng được cách gửi mới.",
  },
  zbs_uid: { name: "Tin mẫu theo tài khoản Zalo", note: "Mẫu tin được Zalo duyệt trước, có tính phí từng tin." },
  zbs_phone: {
    name: "Tin mẫu theo số điện thoại",
    note: "Đến người đã chia sẻ số điện thoại, kể cả khi chưa quan tâm Zalo OA; có tính phí từng tin.",
  },
  group: {
    name: "Tin vào nhóm Zalo của cơ quan",
    note: "Cả nhóm cùng đọc, nên mỗi ngày chỉ một tin báo có việc cần xem, không nêu tên ai. Chỉ cơ quan quản lý Zalo OA dùng được.",
  },
};

/** Why a channel does not lead to somebody, to follow their name or «đồng chí». */
export const lackWords: Record<Lack, string> = {
  not_in_chat: "chưa quan tâm Zalo OA",
  not_following: "đã bỏ quan tâm Zalo OA",
  silent: "lâu chưa nhắn cho Zalo OA nên Zalo không cho gửi",
  no_phone: "chưa chia sẻ số điện thoại",
  no_group: "chưa có mã nhóm Zalo",
};

import type { CardStatus } from "../../../src/core/board/card.ts";

/** Keys of supabase/seed/organization.json. */
export interface SampleTask {
  section: string;
  title: string;
  lead: string;
  supporting: string[];
  timeText: string | null;
  startsOn: string;
  dueOn: string;
  status: CardStatus;
  frequency?: { text: string; count: number; per: string; expected: number; done: number };
  product?: string;
  sourceText: string;
}

/** Tasks of a fictional plan as seen from 20/11/2026; card numbers follow the order, from 1. */
export const sampleTasks: SampleTask[] = [
  {
    section: "III.1.a",
    title: "Thực hiện chuyên mục Chuyển đổi số trên các kênh phát thanh và truyền hình của xã, phát lại vào khung giờ vàng",
    lead: "dich-vu-cong",
    supporting: ["van-hoa-xa-hoi"],
    timeText: "Cả năm 2026",
    startsOn: "2026-01-01",
    dueOn: "2026-12-31",
    status: "doing",
    frequency: { text: "01 số/tuần", count: 1, per: "week", expected: 13, done: 6 },
    product: "Chuyên mục phát thanh",
    sourceText: "a) Thực hiện chuyên mục Chuyển đổi số trên các kênh phát thanh và truyền hình. Tần suất: 01 số/tuần.",
  },
  {
    section: "III.1.b",
    title:
      "Tổ chức Hội thi tuyên truyền về chuyển đổi số bằng hình thức sân khấu hóa (lồng ghép vào Hội thi tuyên truyền cải cách hành chính)",
    lead: "van-hoa-xa-hoi",
    supporting: ["van-phong", "kinh-te", "doan-thanh-nien"],
    timeText: "Trước ngày 15/11/2026",
    startsOn: "2026-10-01",
    dueOn: "2026-11-14",
    status: "review",
    product: "Báo cáo kết quả hội thi",
    sourceText: "b) Tổ chức Hội thi tuyên truyền về chuyển đổi số, hoàn thành trước ngày 15/11/2026. Chủ trì: Phòng Văn hóa - Xã hội.",
  },
  {
    section: "III.2.a",
    title: "Cập nhật bộ thủ tục hành chính niêm yết tại bộ phận một cửa",
    lead: "hanh-chinh-cong",
    supporting: ["van-phong"],
    timeText: "Quý IV/2026",
    startsOn: "2026-10-01",
    dueOn: "2026-12-31",
    status: "todo",
    sourceText: "a) Cập nhật bộ thủ tục hành chính niêm yết tại bộ phận một cửa trong quý IV/2026.",
  },
  {
    section: "III.2.b",
    title: "Rà soát hạ tầng mạng truyền số liệu chuyên dùng cấp xã",
    lead: "van-hoa-xa-hoi",
    supporting: ["kinh-te"],
    timeText: "Tháng 11/2026",
    startsOn: "2026-11-01",
    dueOn: "2026-11-30",
    status: "doing",
    sourceText: "b) Rà soát hạ tầng mạng truyền số liệu chuyên dùng cấp xã trong tháng 11/2026.",
  },
  {
    section: "III.2.c",
    title: "Tập huấn kỹ năng số cho tổ công nghệ số cộng đồng",
    lead: "van-hoa-xa-hoi",
    supporting: ["doan-thanh-nien"],
    timeText: "Quý IV/2026",
    startsOn: "2026-10-01",
    dueOn: "2026-12-31",
    status: "todo",
    sourceText: "c) Tập huấn kỹ năng số cho tổ công nghệ số cộng đồng.",
  },
  {
    section: "III.3.a",
    title: "Số hóa kết quả giải quyết thủ tục hành chính còn hiệu lực",
    lead: "hanh-chinh-cong",
    supporting: [],
    timeText: "Quý III/2026",
    startsOn: "2026-07-01",
    dueOn: "2026-09-30",
    status: "doing",
    sourceText: "a) Số hóa kết quả giải quyết thủ tục hành chính còn hiệu lực trong quý III/2026.",
  },
  {
    section: "III.3.b",
    title: "Xây dựng kế hoạch chuyển đổi số năm 2027",
    lead: "van-hoa-xa-hoi",
    supporting: ["van-phong", "kinh-te", "hanh-chinh-cong"],
    timeText: "Trước ngày 25/11/2026",
    startsOn: "2026-11-01",
    dueOn: "2026-11-24",
    status: "doing",
    sourceText: "b) Xây dựng kế hoạch chuyển đổi số năm 2027, trình trước ngày 25/11/2026.",
  },
  {
    section: "III.3.c",
    title: "Tuyên truyền thanh toán không dùng tiền mặt tại chợ trung tâm xã",
    lead: "kinh-te",
    supporting: ["van-hoa-xa-hoi"],
    timeText: "Tháng 10/2026",
    startsOn: "2026-10-01",
    dueOn: "2026-10-31",
    status: "done",
    sourceText: "c) Tuyên truyền thanh toán không dùng tiền mặt tại chợ trung tâm xã trong tháng 10/2026.",
  },
  {
    section: "III.4.a",
    title: "Duy trì chuyên mục Chuyển đổi số trên Trang thông tin điện tử của xã",
    lead: "van-phong",
    supporting: ["van-hoa-xa-hoi"],
    timeText: null,
    startsOn: "2026-01-01",
    dueOn: "2026-12-31",
    status: "todo",
    frequency: { text: "02 tin/tháng", count: 2, per: "month", expected: 6, done: 3 },
    sourceText: "a) Duy trì chuyên mục Chuyển đổi số trên Trang thông tin điện tử của xã, 02 tin/tháng.",
  },
];

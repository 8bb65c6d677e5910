import {
  BellRing,
  ClipboardCheck,
  FilePlus2,
  Hand,
  LayoutDashboard,
  ListChecks,
  SquareKanban,
  UsersRound,
  type LucideIcon,
} from "lucide-react";
import type { Role } from "../../core/organization/organization.ts";

/** One thing to know before the first day of work. */
export interface TourStep {
  icon: LucideIcon;
  title: string;
  text: string;
}

const work: TourStep = {
  icon: ListChecks,
  title: "Việc gấp nằm trên cùng",
  text: "Việc quá hạn đứng đầu, rồi đến việc tuần này. Chạm vào thẻ để xem; chạm «+1 lần» để ghi số lần đã làm.",
};
const moving: TourStep = {
  icon: Hand,
  title: "Có kết quả thì chuyển thẻ",
  text: "Giữ thẻ rồi kéo sang cột khác, hoặc chạm dấu ba chấm trên thẻ. Xong việc, chuyển sang «Chờ duyệt». Chuyển nhầm thì chạm «Hoàn tác».",
};
const handingIn: TourStep = {
  icon: ClipboardCheck,
  title: "Nộp báo cáo ngay tại đây",
  text: "Mở mục Báo cáo: số liệu của đơn vị đã có sẵn từ bảng. Viết thêm rồi nộp trước hạn; mất mạng thì bản đang viết vẫn còn.",
};
const giving: TourStep = {
  icon: UsersRound,
  title: "Giao người, xin gia hạn",
  text: "Mở thẻ để giao cho người trong đơn vị. Không kịp hạn thì xin gia hạn ngay trên thẻ, kèm lý do.",
};
const importing: TourStep = {
  icon: FilePlus2,
  title: "Đưa kế hoạch vào là có thẻ",
  text: "Chọn tệp Word, PDF hoặc Excel của kế hoạch. Ứng dụng đọc ra từng nhiệm vụ, đồng chí rà lại rồi xác nhận.",
};
const inviting: TourStep = {
  icon: UsersRound,
  title: "Mời đơn vị vào Zalo",
  text: "Gửi đường liên kết hoặc mã QR cho từng đơn vị. Ai chưa nhận được tin nhắc thì trang «Ai nhận được tin» nói rõ.",
};
const collecting: TourStep = {
  icon: ClipboardCheck,
  title: "Thu báo cáo, tổng hợp một lần",
  text: "Bảng theo dõi cho biết đơn vị nào đã nộp. Nhắc các đơn vị còn thiếu, nhận báo cáo, rồi tải bản tổng hợp.",
};
const overview: TourStep = {
  icon: LayoutDashboard,
  title: "Mười giây là nắm được",
  text: "Điều hành có bốn ô: xong đúng hạn, xong trễ, chưa xong còn trong hạn, quá hạn. Chạm vào số nào cũng ra danh sách đằng sau.",
};
const nudging: TourStep = {
  icon: BellRing,
  title: "Đôn đốc bằng một nút",
  text: "Từ danh sách quá hạn, chạm «Đôn đốc»: người của đơn vị chủ trì nhận tin trong Zalo, và lịch sử ghi lại.",
};
const deciding: TourStep = {
  icon: Hand,
  title: "Trả lời xin gia hạn",
  text: "Đề nghị của đơn vị nằm ở Việc của tôi. Đồng ý, hoặc không đồng ý kèm lý do; hạn mới có hiệu lực ngay.",
};
const looking: TourStep = {
  icon: SquareKanban,
  title: "Xem từng việc trên bảng",
  text: "Bảng chia việc theo quý và theo tình trạng. Chạm vào thẻ để xem đơn vị nào làm, đến bao giờ, đã làm gì.",
};
const reading: TourStep = {
  icon: ClipboardCheck,
  title: "Đọc báo cáo đã nộp",
  text: "Mục Báo cáo cho biết đơn vị nào đã nộp, đúng hạn hay muộn. Đồng chí xem được tất cả và không phải thao tác gì.",
};

/** Three steps for each role: what its days in the app are about. */
export const tourSteps: Record<Role, readonly [TourStep, TourStep, TourStep]> = {
  staff: [work, moving, handingIn],
  unit_head: [work, giving, handingIn],
  coordinator: [importing, inviting, collecting],
  leader: [overview, nudging, deciding],
  viewer: [overview, looking, reading],
};

import type { Role } from "../core/organization/organization.ts";

/** What a role is called in the office. */
export const roleWords: Record<Role, string> = {
  leader: "Lãnh đạo",
  coordinator: "Cơ quan đầu mối",
  unit_head: "Thủ trưởng đơn vị",
  staff: "Chuyên viên",
  viewer: "Người theo dõi",
};

/** What somebody with the role sees and does, in one line. */
export const roleNotes: Record<Role, string> = {
  leader: "Xem toàn bộ, cho ý kiến xử lý",
  coordinator: "Nhập kế hoạch, quản lý đơn vị và thành viên, duyệt kết quả",
  unit_head: "Làm và theo dõi thẻ của đơn vị mình",
  staff: "Làm và cập nhật thẻ của đơn vị mình",
  viewer: "Xem toàn bộ, không sửa",
};

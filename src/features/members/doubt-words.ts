import type { MemberDoubt } from "../../core/organization/member-list.ts";

/** What somebody has to look at, in a few words. */
export const doubtWords: Record<MemberDoubt, string> = {
  name: "thiếu họ tên",
  phone: "số điện thoại chưa đúng",
  unit: "chưa rõ đơn vị",
  title: "chưa rõ vai trò, tạm ghi chuyên viên",
  twice: "trùng với dòng trên",
};

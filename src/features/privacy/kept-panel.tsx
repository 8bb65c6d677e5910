import type { MyData } from "../../core/organization/organization.ts";
import { showPhone } from "../../core/organization/phone-number.ts";
import { formatInstant, formatNumber } from "../../components/date-words.ts";
import { Panel } from "../../components/panel.tsx";
import styles from "./privacy.module.css";

/** What is kept of the person, and what for, in plain words. */
export function KeptPanel({ data }: { data: MyData }) {
  const written = [
    `${formatNumber(data.comments)} ý kiến`,
    `${formatNumber(data.checkIns)} lần ghi kết quả`,
    `${formatNumber(data.reports)} lần nộp báo cáo`,
  ];
  const rows: [what: string, kept: string, why: string][] = [
    ["Họ tên", data.name, "Để đồng nghiệp biết ai làm việc gì. Lấy từ Zalo, hoặc từ danh sách của cơ quan."],
    ["Ảnh đại diện", data.hasPicture ? "Địa chỉ ảnh trên Zalo" : "Không lưu", "Để nhận ra nhau trong danh sách."],
    [
      "Mã người dùng Zalo",
      data.knownInChat ? "Mã của ứng dụng và mã trong khung chat" : "Mã của ứng dụng",
      "Để đăng nhập không cần mật khẩu và nhắn đúng người. Không phải số điện thoại.",
    ],
    [
      "Số điện thoại",
      data.phone === null ? "Chưa chia sẻ" : showPhone(data.phone),
      "Để tìm lời mời theo danh sách của cơ quan, và nhắc việc khi không nhắn được qua Zalo.",
    ],
    ["Những gì đã ghi", written.join(", "), "Là hồ sơ công việc của cơ quan, giữ theo quy định về lưu trữ."],
  ];
  return (
    <Panel title="Đang lưu về đồng chí" aside={`từ ${formatInstant(data.since).slice(0, 10)}`}>
      <dl className={styles.rows}>
        {rows.map(([what, kept, why]) => (
          <div key={what} className={styles.row}>
            <dt className={styles.what}>{what}</dt>
            <dd className={styles.kept}>{kept}</dd>
            <dd className={styles.why}>{why}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
